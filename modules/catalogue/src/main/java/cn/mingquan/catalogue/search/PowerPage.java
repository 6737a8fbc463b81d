package cn.mingquan.catalogue.search;

import java.util.List;

/**
 * A page of powers.
 *
 * @param services public services among {@code total}, which are no powers
 * @param approved approved ones among all that match, whatever their state
 * @param drafts drafts among them
 */
public record PowerPage(List<PowerRow> items, long total, long services, long approved, long drafts) {}
