package cn.mingquan.risks.catalogue;

import java.util.List;

/** A page of the points in a catalogue, with the counts of all of them. */
public record RiskCatalogueRowPage(List<RiskCatalogueRow> items, long total, LevelCounts counts) {}
