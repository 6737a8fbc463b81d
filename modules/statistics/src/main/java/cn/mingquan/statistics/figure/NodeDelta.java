package cn.mingquan.statistics.figure;

/**
 * What is added to one figure of a node.
 *
 * @param units how many units more (or fewer) have something to add
 */
record NodeDelta(Key key, long value, int units) {

    /** In place of category and line: the sum over all of them. */
    static final String ALL = "*";

    /** A node's figure, by the units' category and sector line, or over {@link #ALL}. */
    record Key(String node, CellKey cell, String unitCategory, String sectorLine) {}
}
