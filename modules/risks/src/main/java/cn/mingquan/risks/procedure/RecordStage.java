package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done in a stage in which not everybody acts for themselves. */
public record RecordStage(
        @NotNull(message = "请填写日期") LocalDate on,
        @NotBlank(message = "请填写由谁进行") @Size(max = 100, message = "不超过 100 个字") String body,
        @Nullable @Size(max = 50, message = "主持人不超过 50 个字") String chair,
        @Nullable @Size(max = 100, message = "文号不超过 100 个字") String documentNo,
        @Nullable @Size(max = 2_000, message = "情况不超过 2000 个字") String note,
        @Nullable @Size(max = 200, message = "公示范围不超过 200 个字") String scope,
        @Nullable LocalDate until) {}
