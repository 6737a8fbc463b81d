package cn.mingquan.risks.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Says that an institution no longer holds from a day on, and why. */
public record RepealInstitution(
        @NotNull(message = "请填写日期") LocalDate on,
        @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
