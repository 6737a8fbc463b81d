package cn.mingquan.platform.filings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sends a filing back. */
public record ReturnFiling(@NotBlank(message = "请填写退回理由") @Size(max = 500, message = "退回理由不超过 500 字") String reason) {}
