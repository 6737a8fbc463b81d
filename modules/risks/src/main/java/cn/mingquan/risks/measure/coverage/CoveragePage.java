package cn.mingquan.risks.measure.coverage;

import java.util.List;

/**
 * A page of the powers.
 *
 * @param covered those that were looked for with measures in all three phases
 */
public record CoveragePage(List<CoveredPower> items, long total, long covered) {}
