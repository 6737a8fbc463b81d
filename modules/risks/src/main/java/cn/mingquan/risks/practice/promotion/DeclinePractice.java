package cn.mingquan.risks.practice.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Tells the unit why its practice is not taken. */
public record DeclinePractice(@NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
