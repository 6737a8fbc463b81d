package cn.mingquan.risks.catalogue.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How levels are decided in the unit (S2-21).
 *
 * @param body which decides, for example 党组（党委）
 * @param moderationFirst whether levels are balanced across units before (S0-18); only a unit that nobody oversees can say no
 */
public record ApprovalRule(
        @NotBlank(message = "请填写审定机构") @Size(max = 100, message = "审定机构不超过 100 字") String body,
        boolean moderationFirst) {}
