package cn.mingquan.catalogue;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to take several approved things back for revision at once, as before an import that changes them.
 *
 * @param reason stands in the record of each
 */
public record Reopen(
        @NotEmpty(message = "请选择要退回的项") @Size(max = 1000, message = "一次至多 1000 项") List<@NotNull UUID> ids,
        @Nullable String reason) {

    /** @throws cn.mingquan.platform.problem.Problem when nothing is written, or too much */
    public String why() {
        return Reason.of(reason == null ? "" : reason);
    }
}
