package cn.mingquan.platform.drafts;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what stands in a form.
 *
 * @param body what was typed, by the names of the fields; nobody but the form looks into it
 * @param basedOn the version of the record that is edited, as it was when typing began; none for something new
 */
public record KeepFormDraft(@NotNull(message = "缺少填写的内容") JsonObject body, @Nullable Long basedOn) {}
