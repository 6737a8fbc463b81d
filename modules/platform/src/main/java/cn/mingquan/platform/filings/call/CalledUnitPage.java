package cn.mingquan.platform.filings.call;

import java.util.List;

/** A page of the units that were asked. */
public record CalledUnitPage(List<CalledUnit> items, long total) {}
