package cn.mingquan.risks.moderation;

import java.util.UUID;

/**
 * A power in a unit's risk catalogue, with the severity of its gravest point.
 *
 * @param item the item of the basic catalogue (基本目录) it was claimed from; blank when there is none
 * @param severity 1 is gravest, 3 mildest, whatever the unit calls its levels
 */
record GradedPower(UUID unit, String item, String name, int severity) {}
