package cn.mingquan.risks.finding;

import jakarta.validation.constraints.NotNull;

/** @param reason why the power has no risk, at most 500 characters */
public record SignNoRisk(@NotNull String reason) {}
