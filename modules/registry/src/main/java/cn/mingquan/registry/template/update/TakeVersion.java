package cn.mingquan.registry.template.update;

import jakarta.validation.constraints.NotBlank;

/**
 * Takes a version.
 *
 * @param version the one whose differences were looked at
 */
public record TakeVersion(@NotBlank(message = "请写明版本") String version) {}
