package cn.mingquan.catalogue.overlap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** The deciding body's ruling on a case (党组决定): the second level, and the last word. */
public record GiveRuling(
        @NotBlank(message = "请填写作出决定的机构") @Size(max = 100, message = "机构名称不超过 100 字") String body,
        @NotBlank(message = "请填写决定文号") @Size(max = 100, message = "文号不超过 100 字") String documentNo,
        @NotNull(message = "请填写决定日期") LocalDate on,
        @NotNull(message = "请选择权力归属单位") UUID ownerUnitId,
        @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}
