package cn.mingquan.risks.point;

import java.util.List;

/**
 * A page of risk points.
 *
 * @param approved approved ones among all that match, whatever their state
 * @param drafts drafts among them
 */
public record PointPage(List<PointRow> items, long total, long approved, long drafts) {}
