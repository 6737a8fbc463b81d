package cn.mingquan.risks.procedure;

import java.util.List;

/** A page of rounds, the last first. */
public record FindingRoundPage(List<FindingRoundRow> items, long total) {}
