package cn.mingquan.platform.filings.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a call ends, or a unit is not asked any more. */
public record CallReason(@NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
