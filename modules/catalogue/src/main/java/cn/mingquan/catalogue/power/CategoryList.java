package cn.mingquan.catalogue.power;

import java.util.List;

/** The categories of the unit, in its order. */
public record CategoryList(List<CategoryView> items) {}
