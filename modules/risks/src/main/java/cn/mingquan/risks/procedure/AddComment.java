package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A comment on the notice. */
public record AddComment(
        @NotNull(message = "请填写日期") LocalDate on,
        @NotBlank(message = "请填写意见来源") @Size(max = 100, message = "意见来源不超过 100 个字") String source,
        @NotBlank(message = "请填写意见内容") @Size(max = 1_000, message = "意见内容不超过 1000 个字") String text) {}
