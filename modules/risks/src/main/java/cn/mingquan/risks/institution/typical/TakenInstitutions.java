package cn.mingquan.risks.institution.typical;

/**
 * What has come of a choice.
 *
 * @param institutions new plans
 * @param riskPoints risk points that are linked to them now
 * @param alreadyThere chosen, and taken before: left as they are
 */
public record TakenInstitutions(int institutions, int riskPoints, int alreadyThere) {}
