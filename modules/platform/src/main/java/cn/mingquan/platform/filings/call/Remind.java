package cn.mingquan.platform.filings.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Sends the reminders that were drafted.
 *
 * @param overdueOnly only to those whose day has passed
 * @param text what all of them read after the sentence that is drafted for each
 */
public record Remind(
        boolean overdueOnly,
        @NotBlank(message = "请填写催办内容") @Size(max = 1000, message = "催办内容不超过 1000 字") String text) {}
