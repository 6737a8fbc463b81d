package cn.mingquan.catalogue.flow.finding;

/** What a finding is about. The first five must be explicit in a published flow (S1-24, S0-21). */
public enum About {
    PROCEDURE,
    PERSON,
    LIMIT,
    SUPERVISOR,
    RIGHTS,
    BASIS,
    SEPARATION,
    RISK,
    POWER
}
