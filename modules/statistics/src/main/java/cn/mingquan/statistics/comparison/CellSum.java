package cn.mingquan.statistics.comparison;

/**
 * Figures of one measure and slice, summed over what the group holds.
 *
 * @param group a node, unit, category or line, as the question's rows have it; empty when the whole is asked
 */
record CellSum(String group, String measure, String slice, String d1, String d2, long value, int units) {}
