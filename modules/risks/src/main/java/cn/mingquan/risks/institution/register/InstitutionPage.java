package cn.mingquan.risks.institution.register;

import java.util.List;

/**
 * A page of institutions.
 *
 * @param unit how all of the unit's institutions stand, whatever was looked for
 */
public record InstitutionPage(List<InstitutionRow> items, long total, InstitutionCounts unit) {}
