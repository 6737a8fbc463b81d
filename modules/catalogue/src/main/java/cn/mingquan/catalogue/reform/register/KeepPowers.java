package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.reform.DecideReform;
import cn.mingquan.catalogue.reform.ReformAction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Several powers are kept, by the same decision. */
public record KeepPowers(
        @NotEmpty(message = "请选择职权") @Size(max = 500, message = "一次至多 500 项") List<@NotNull UUID> powerIds,
        @NotBlank(message = "请填写依据文号") @Size(max = 100, message = "文号不超过 100 个字") String documentNo,
        @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 个字") String reason,
        @NotBlank(message = "请填写决定机关") @Size(max = 100, message = "决定机关不超过 100 个字") String body,
        @NotNull(message = "请填写生效日期") LocalDate effectiveOn) {

    DecideReform decision() {
        return new DecideReform(
                ReformAction.KEEP, documentNo, reason, body, effectiveOn, null, null, null, null, null, null);
    }
}
