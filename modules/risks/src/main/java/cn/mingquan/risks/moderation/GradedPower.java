package cn.mingquan.risks.moderation;

import java.util.UUID;

/**
 * A power in a unit's risk catalogue, with the severity of one of its points.
 *
 * @param severity 1 is gravest, 3 mildest, whatever the unit calls its levels
 */
record GradedPower(UUID unit, String code, String name, int severity) {}
