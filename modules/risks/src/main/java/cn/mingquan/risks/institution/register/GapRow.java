package cn.mingquan.risks.institution.register;

import cn.mingquan.catalogue.ApprovalState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point that needs an institution.
 *
 * @param planned how many institutions against it are planned
 */
public record GapRow(
        UUID id,
        String code,
        String description,
        String level,
        String levelLabel,
        String colour,
        int severity,
        @Nullable UUID powerId,
        @Nullable String powerName,
        @Nullable String ownerName,
        ApprovalState state,
        int planned) {}
