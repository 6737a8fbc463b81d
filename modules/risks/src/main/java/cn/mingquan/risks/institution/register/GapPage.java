package cn.mingquan.risks.institution.register;

import java.util.List;

/**
 * Risk points of the two gravest severities without an institution in force.
 *
 * @param owing how many risk points of these severities there are
 */
public record GapPage(List<GapRow> items, long total, long owing) {}
