package cn.mingquan.risks.monitoring.check;

import java.util.List;

/** A page of checks. */
public record CheckPage(List<CheckRow> items, long total) {}
