package cn.mingquan.risks.monitoring.check;

import java.util.List;

/** A page of rounds. */
public record RoundPage(List<RoundView> items, long total) {}
