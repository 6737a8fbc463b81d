package cn.mingquan.catalogue.typical;

import java.util.List;

/**
 * What the unit's template proposes, in its order.
 *
 * @param template its name; empty when the unit has none
 * @param version empty when the unit has none
 */
public record TypicalPowerList(String template, String version, List<TypicalPowerView> items) {}
