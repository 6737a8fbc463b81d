package cn.mingquan.catalogue.basic;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.basis.BasisEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as the province wants it.
 *
 * @param code 基本编码, by which it is known in the nation or the province; it does not change
 * @param category the national code of the category of power (GB/T 39046-2020)
 * @param levels which levels of government exercise it; every one when there is none
 * @param sectorLine the line it belongs to; every one when absent
 */
public record SaveBasicItem(
        @NotBlank(message = "请填写基本编码") @Size(max = 40, message = "基本编码不超过 40 个字") String code,
        @NotBlank(message = "请填写事项名称") @Size(max = 500, message = "事项名称不超过 500 个字") String name,
        @NotNull(message = "请选择职权类别") @Pattern(regexp = "0[1-9]|10|20", message = "职权类别应为国家标准的两位代码：01 至 10，或者 20")
                String category,
        @Nullable @Size(max = 10_000, message = "职权内容不超过 10000 个字") String content,
        @Nullable @Size(max = 100, message = "设定依据至多 100 条") List<@NotNull @Valid BasisEntry> bases,
        @Nullable @Size(max = 5, message = "行使层级至多 5 个") List<@NotNull ExerciseLevel> levels,
        @Nullable String sectorLine) {

    /** As it is kept: stripped, and with lists that are there. */
    SaveBasicItem kept() {
        return new SaveBasicItem(
                code.strip(),
                name.strip(),
                category,
                Texts.stripped(content),
                bases == null ? List.of() : List.copyOf(bases),
                levels == null ? List.of() : levels.stream().distinct().sorted().toList(),
                Texts.stripped(sectorLine));
    }
}
