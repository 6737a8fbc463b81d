package cn.mingquan.risks.catalogue.submission;

import java.util.List;

/** A page of the unit's risk catalogues. */
public record RiskCataloguePage(List<RiskCatalogueView> items, long total) {}
