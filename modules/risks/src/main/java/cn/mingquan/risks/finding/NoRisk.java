package cn.mingquan.risks.finding;

import java.time.Instant;

/**
 * That a power was searched and no risk was found.
 *
 * @param reason why there is none
 * @param signedBy who answers for it
 */
public record NoRisk(String reason, String signedBy, Instant signedAt) {}
