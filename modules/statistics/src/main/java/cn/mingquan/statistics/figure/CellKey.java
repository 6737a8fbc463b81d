package cn.mingquan.statistics.figure;

/**
 * Which figure of a unit or a node.
 *
 * @param slice the code of the split; {@code d1} and {@code d2} are its values, empty where it has none
 */
record CellKey(String measure, String slice, String d1, String d2) {}
