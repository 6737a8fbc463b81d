package cn.mingquan.registry.template.own;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes or removes an item of a list.
 *
 * @param before the item as it was seen; null to add one
 * @param after the item as it shall be; null to remove it
 */
public record ChangeItem(
        @NotBlank(message = "请选择清单") String section,
        @NotBlank(message = "请选择清单") String list,
        @Nullable JsonObject before,
        @Nullable JsonObject after) {}
