package cn.mingquan.catalogue.reform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided of a power.
 *
 * @param body who has decided it
 * @param intoPowerId the power it is merged into
 * @param mode how it is handled once transformed
 * @param receiver who takes it over when it is delegated
 * @param capacityCheck what was found of the receiver's ability to take it
 * @param dueEvery months between two follow-up inspections
 */
public record DecideReform(
        @NotNull(message = "请选择处置") ReformAction action,
        @NotBlank(message = "请填写依据文号") @Size(max = 100, message = "文号不超过 100 个字") String documentNo,
        @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 个字") String reason,
        @NotBlank(message = "请填写决定机关") @Size(max = 100, message = "决定机关不超过 100 个字") String body,
        @NotNull(message = "请填写生效日期") LocalDate effectiveOn,
        @Nullable UUID intoPowerId,
        @Nullable HandlingMode mode,
        @Nullable ReceiverKind receiverKind,
        @Nullable @Size(max = 100, message = "承接单位不超过 100 个字") String receiver,
        @Nullable @Size(max = 500, message = "承接能力评估不超过 500 个字") String capacityCheck,
        @Nullable @Min(value = 1, message = "检查间隔至少 1 个月") @Max(value = 60, message = "检查间隔至多 60 个月")
                Integer dueEvery) {}
