package cn.mingquan.statistics.figure;

import java.util.UUID;

/** The new value of one figure of a unit; zero removes it. */
record UnitChange(UUID unitId, CellKey key, long value) {}
