package cn.mingquan.risks.institution.typical;

import java.util.List;

/**
 * What the unit's template proposes, in its order.
 *
 * @param template its name; empty when the unit has none
 * @param version empty when the unit has none
 */
public record TypicalInstitutionList(String template, String version, List<TypicalInstitutionView> items) {}
