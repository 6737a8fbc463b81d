package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.discretion.tier.TierEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standard with its draft version as the unit wants it. Only the matter is needed for a draft; publishing asks for more.
 *
 * @param powerId the power it elaborates, or none yet
 * @param validFrom the day that is meant; decided when it is published
 */
public record SaveStandard(
        @Nullable @Size(max = 100, message = "编码不超过 100 个字") String code,
        @Nullable UUID powerId,
        @NotBlank(message = "请填写裁量事项") @Size(max = 500, message = "裁量事项不超过 500 个字") String matter,
        @Nullable @Size(max = 300, message = "所属法律法规不超过 300 个字") String lawHeading,
        @Nullable @Size(max = 10_000, message = "法律依据不超过 10000 个字") String legalBasis,
        @Nullable @Size(max = 300, message = "文件来源不超过 300 个字") String source,
        @Nullable LocalDate validFrom,
        @Nullable @Size(max = 200, message = "一项基准至多 200 个阶次") List<@Valid TierEntry> tiers) {

    List<TierEntry> tiersOrNone() {
        return tiers == null ? List.of() : tiers;
    }
}
