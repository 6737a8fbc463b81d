package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.basis.BasisEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power as the unit wants it. Only the name is needed for a draft; approval asks for more.
 *
 * @param counterparty towards whom it is exercised (相对人, S3-28)
 * @param supervisor who watches over it (监督机构, S3-28)
 */
public record SavePower(
        @Nullable @Size(max = 100, message = "编码不超过 100 个字") String code,
        @NotBlank(message = "请填写职权名称") @Size(max = 500, message = "职权名称不超过 500 个字") String name,
        @Nullable String category,
        @Nullable @Size(max = 10_000, message = "职权内容不超过 10000 个字") String content,
        @Nullable @Size(max = 200, message = "行使主体不超过 200 个字") String exerciser,
        @Nullable UUID sectionId,
        @Nullable UUID holderPostId,
        @Nullable HolderLayer holderLayer,
        boolean hotPost,
        @Nullable Direction direction,
        @Nullable Visibility visibility,
        @Nullable @Min(value = 0, message = "法定时限不能为负") @Max(value = 9999, message = "法定时限不超过 9999")
                Integer statutoryLimit,
        TimeLimit.@Nullable Unit statutoryUnit,
        @Nullable @Min(value = 0, message = "承诺时限不能为负") @Max(value = 9999, message = "承诺时限不超过 9999")
                Integer promisedLimit,
        TimeLimit.@Nullable Unit promisedUnit,
        @Nullable @Size(max = 100, message = "地方编码不超过 100 个字") String localCode,
        @Nullable String level,
        @Nullable @Size(max = 200, message = "相对人不超过 200 个字") String counterparty,
        @Nullable @Size(max = 200, message = "监督机构不超过 200 个字") String supervisor,
        @Nullable @Size(max = 100, message = "设定依据至多 100 条") List<@Valid BasisEntry> bases,
        @Nullable Map<String, String> custom) {

    /** The values of the unit's own fields, without those left empty. */
    Map<String, String> ownValues() {
        var values = new TreeMap<String, String>();
        if (custom != null) {
            custom.forEach((code, value) -> {
                var stripped = Texts.stripped(value);
                if (stripped != null) {
                    values.put(code, stripped);
                }
            });
        }
        return values;
    }
}
