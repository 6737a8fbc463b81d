package cn.mingquan.catalogue.overlap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Ends a case without a ruling: it was no overlap, or was opened in error. */
public record WithdrawOverlap(
        @NotBlank(message = "请填写撤销理由") @Size(max = 500, message = "撤销理由不超过 500 字") String reason) {}
