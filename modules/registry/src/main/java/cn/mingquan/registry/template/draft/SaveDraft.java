package cn.mingquan.registry.template.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A draft as it is typed.
 *
 * @param text YAML, as {@code template.schema.json} describes it; it may still be wrong
 */
public record SaveDraft(@NotBlank(message = "请填写模板内容") @Size(max = 500_000, message = "模板不超过 50 万字") String text) {}
