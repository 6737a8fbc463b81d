package cn.mingquan.risks.catalogue.approval;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for some points another level than the moderated one, before the body decides.
 *
 * @param rows their places
 * @param level null for the moderated one again
 * @param reason why it is another one
 */
public record ChooseLevels(
        @NotEmpty(message = "请选择风险点") @Size(max = 1000, message = "一次至多 1000 个") List<@NotNull Integer> rows,
        @Nullable String level,
        @Nullable @Size(max = 500, message = "理由不超过 500 字") String reason) {}
