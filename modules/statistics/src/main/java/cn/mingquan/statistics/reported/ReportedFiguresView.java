package cn.mingquan.statistics.reported;

import java.util.List;

/** Published figures. */
public record ReportedFiguresView(List<ReportedFigure> items) {}
