package cn.mingquan.catalogue.discretion.search;

import java.util.List;

/**
 * A page of discretion benchmarks.
 *
 * @param published those among all that match, whatever their state, whose newest version is published
 * @param drafts those whose newest version is a draft
 */
public record StandardPage(List<StandardRow> items, long total, long published, long drafts) {}
