package cn.mingquan.catalogue.basic.claim;

import java.util.List;

/**
 * A page of the basic catalogue as an agency sees it.
 *
 * @param changed how many of the items the agency has claimed were changed since, on whatever page
 */
public record ClaimPage(List<ClaimRow> items, long total, long changed) {}
