package cn.mingquan.risks.moderation;

import java.util.List;
import java.util.UUID;

/**
 * A unit to look at.
 *
 * @param filing its last catalogue
 * @param matched how many of its powers could be compared
 * @param lower how many of those it grades lower than its peers
 * @param powers those, at most as many as anybody reads
 */
public record UnderGradedUnit(UUID filing, String unit, int matched, int lower, List<UnderGradedPower> powers) {}
