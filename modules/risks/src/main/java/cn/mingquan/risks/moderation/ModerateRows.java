package cn.mingquan.risks.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Balances the levels of some points.
 *
 * @param rows their places; absent when all that nobody has looked at are meant
 * @param level another level of the unit's scale; null to keep the proposed ones
 * @param reason why it is another one
 */
public record ModerateRows(
        @Nullable @Size(max = 1000, message = "一次至多 1000 个") List<@NotNull Integer> rows,
        boolean allUndecided,
        @Nullable String level,
        @Nullable @Size(max = 500, message = "理由不超过 500 字") String reason) {}
