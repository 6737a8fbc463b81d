package cn.mingquan.risks.institution.register;

/**
 * How the unit's institutions stand.
 *
 * @param overdue planned ones whose day has passed
 * @param pointsWithout risk points of the two gravest severities that no institution in force addresses (S0-23)
 * @param majorDecisionRule whether the unit has a rule of its own on 三重一大 in force (S0-51)
 */
public record InstitutionCounts(
        long inForce, long planned, long overdue, long pointsWithout, boolean majorDecisionRule) {}
