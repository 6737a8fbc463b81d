package cn.mingquan.statistics.figure;

/**
 * What is added to one figure of a node.
 *
 * @param units how many units more (or fewer) have something to add
 */
record NodeDelta(Key key, long value, int units) {

    /** A node's figure, kept apart by the units' category and sector line. */
    record Key(String node, CellKey cell, String unitCategory, String sectorLine) {}
}
