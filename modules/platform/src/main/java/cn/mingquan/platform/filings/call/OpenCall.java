package cn.mingquan.platform.filings.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks units to file something.
 *
 * @param kind of the filing
 * @param text what is asked, in the body's own words
 * @param dueOn by when
 * @param categories only units of these categories; of all when none is named
 * @param unitIds exactly these units
 */
public record OpenCall(
        @NotBlank(message = "请选择报送什么") String kind,
        @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称不超过 100 字") String title,
        @Nullable @Size(max = 2000, message = "要求不超过 2000 字") String text,
        @NotNull(message = "请填写报送期限") LocalDate dueOn,
        @Nullable @Size(max = 50) List<String> categories,
        @Nullable @Size(max = OpenCall.MOST, message = "一次至多指定 5000 个单位") List<UUID> unitIds) {

    /** How many units can be asked at once. */
    static final int MOST = 5_000;
}
