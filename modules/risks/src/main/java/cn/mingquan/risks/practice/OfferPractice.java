package cn.mingquan.risks.practice;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Offers a point and its measures to the template.
 *
 * @param effect why it has proven itself (成效)
 * @param withoutNames that nobody is named has been checked by a person
 */
public record OfferPractice(
        @NotNull(message = "请选择风险点") UUID riskPointId,
        @NotBlank(message = "请填写成效") @Size(max = 1_000, message = "成效不超过 1000 字") String effect,
        @AssertTrue(message = "请确认推荐内容里没有人名") boolean withoutNames) {}
