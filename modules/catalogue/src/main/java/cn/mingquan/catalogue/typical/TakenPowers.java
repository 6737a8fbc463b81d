package cn.mingquan.catalogue.typical;

/**
 * What has come of a choice.
 *
 * @param powers new drafts
 * @param flows new drafts of flows that came along
 * @param riskPoints new drafts of risk points that came along
 * @param alreadyThere chosen, and taken before: left as they are
 */
public record TakenPowers(int powers, int flows, int riskPoints, int alreadyThere) {}
