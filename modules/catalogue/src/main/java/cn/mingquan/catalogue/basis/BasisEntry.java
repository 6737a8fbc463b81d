package cn.mingquan.catalogue.basis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis as it is typed and shown: which text, which article, what it says.
 *
 * @param validFrom the day from which it holds, when somebody has said
 * @param validTo the first day on which it no longer holds
 */
public record BasisEntry(
        @NotNull(message = "请选择依据类型") BasisType type,
        @NotBlank(message = "请填写依据名称") @Size(max = 300, message = "依据名称不超过 300 个字") String title,
        @Nullable @Size(max = 300, message = "条款不超过 300 个字") String article,
        @Nullable @Size(max = 10_000, message = "原文不超过 10000 个字") String text,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Of which nobody has said from when to when it holds. */
    public static BasisEntry of(BasisType type, String title, @Nullable String article, @Nullable String text) {
        return new BasisEntry(type, title, article, text, null, null);
    }
}
