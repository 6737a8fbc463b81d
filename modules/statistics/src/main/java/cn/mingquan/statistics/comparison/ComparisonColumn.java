package cn.mingquan.statistics.comparison;

/** A column of the comparison: one value of a dimension. */
public record ComparisonColumn(String key, String label) {}
