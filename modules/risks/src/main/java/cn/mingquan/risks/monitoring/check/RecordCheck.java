package cn.mingquan.risks.monitoring.check;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param checker who has checked
 * @param finding which problem was found; needed when one was
 */
public record RecordCheck(
        @NotNull(message = "请选择检查结果") CheckResult result,
        @NotNull(message = "请填写检查日期") LocalDate checkedOn,
        @NotBlank(message = "请填写检查人") @Size(max = 100, message = "检查人不超过 100 个字") String checker,
        @Nullable @Size(max = 2_000, message = "发现的问题不超过 2000 个字") String finding) {}
