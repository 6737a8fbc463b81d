package cn.mingquan.registry.template.update;

import jakarta.validation.constraints.NotBlank;

/**
 * Ends a conflict.
 *
 * @param key of the difference
 * @param theirs whether the template's becomes the unit's; otherwise the unit's own stays for good
 */
public record ChooseOne(@NotBlank(message = "请写明是哪一处") String key, boolean theirs) {}
