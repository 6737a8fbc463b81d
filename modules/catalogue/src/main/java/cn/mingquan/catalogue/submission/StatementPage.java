package cn.mingquan.catalogue.submission;

import java.util.List;

/** A page of the unit's statements. */
public record StatementPage(List<StatementView> items, long total) {}
