package cn.mingquan.registry.unit;

import java.util.List;

/** A page of units. */
public record UnitRows(List<UnitRow> items, long total) {}
