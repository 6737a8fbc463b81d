package cn.mingquan.catalogue.basic;

import java.util.List;

/** A page of the basic catalogue. */
public record BasicItemPage(List<BasicItemView> items, long total) {}
