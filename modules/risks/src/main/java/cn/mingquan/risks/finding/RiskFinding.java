package cn.mingquan.risks.finding;

import org.jspecify.annotations.Nullable;

/**
 * What the search for risks came to at a power (S0-15): risk points, or a signature that there are none, or nothing yet.
 *
 * @param owed whether it is a power in use; public services and powers no longer exercised need not be searched
 * @param points its risk points, withdrawn ones apart
 * @param noRisk the signature, while no risk point has been found since
 */
public record RiskFinding(boolean owed, long points, @Nullable NoRisk noRisk) {}
