package cn.mingquan.registry.template.own;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An item of a unit's list.
 *
 * @param item as a template would write it; of a removed one what the template says
 * @param template what the template says, where that is something else
 * @param used whether something of the unit refers to it: it cannot be removed
 */
public record OwnItem(String code, JsonObject item, ItemOrigin origin, @Nullable JsonObject template, boolean used) {}
