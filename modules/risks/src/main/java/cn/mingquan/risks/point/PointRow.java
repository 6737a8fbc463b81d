package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point in a list.
 *
 * @param severity the common severity of its level
 * @param measures how many control measures it has
 */
public record PointRow(
        UUID id,
        String code,
        @Nullable UUID powerId,
        @Nullable String powerName,
        @Nullable UUID postId,
        @Nullable String postName,
        OwnerType ownerType,
        @Nullable String kind,
        @Nullable String kindLabel,
        String description,
        @Nullable String level,
        @Nullable String levelLabel,
        @Nullable String colour,
        @Nullable Integer severity,
        @Nullable HolderLayer holderLayer,
        @Nullable Phase phase,
        @Nullable String ownerName,
        int measures,
        ApprovalState state,
        long version,
        boolean demo) {}
