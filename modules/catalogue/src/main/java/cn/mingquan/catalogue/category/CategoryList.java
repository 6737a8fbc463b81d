package cn.mingquan.catalogue.category;

import java.util.List;

/** The categories of the unit, in its order. */
public record CategoryList(List<CategoryView> items) {}
