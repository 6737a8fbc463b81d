package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who was not asked at the opening. */
public record AddParticipant(
        @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 个字") String name,
        @NotBlank(message = "请填写理由") @Size(max = 200, message = "理由不超过 200 个字") String reason) {}
