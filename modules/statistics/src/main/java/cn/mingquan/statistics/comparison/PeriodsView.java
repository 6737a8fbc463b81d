package cn.mingquan.statistics.comparison;

import java.util.List;

/** The months that have figures, newest first. */
public record PeriodsView(List<Integer> items) {}
