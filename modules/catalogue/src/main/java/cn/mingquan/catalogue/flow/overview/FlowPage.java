package cn.mingquan.catalogue.flow.overview;

import java.util.List;

/** A page of powers with their flows, and what holds for the whole unit. */
public record FlowPage(List<FlowRow> items, long total, FlowTotals unit) {}
