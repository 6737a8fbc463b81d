package cn.mingquan.statistics.figure;

import java.util.List;

/** The last recounts, newest first. */
public record FigureRecountsView(List<FigureRecountView> items) {}
