package cn.mingquan.risks.moderation;

import java.util.List;

/**
 * The units of the area that grade the same powers lower than their peers (S4-22): where to look, not a verdict.
 *
 * @param units how many have catalogues to compare
 * @param fewestPeers without which a power is not compared
 */
public record UnderGradingView(int units, int fewestPeers, List<UnderGradedUnit> items) {}
