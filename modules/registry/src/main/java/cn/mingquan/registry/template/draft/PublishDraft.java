package cn.mingquan.registry.template.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Publishes the draft.
 *
 * @param note what is new, for the units that take it
 */
public record PublishDraft(@NotBlank(message = "请填写修订说明") @Size(max = 500, message = "修订说明不超过 500 个字") String note) {}
