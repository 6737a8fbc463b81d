package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point with everything that is kept of it.
 *
 * @param warnings what somebody should look at, in Chinese; none of it blocks
 */
public record PointView(
        UUID id,
        String code,
        @Nullable UUID powerId,
        @Nullable String powerName,
        @Nullable UUID postId,
        @Nullable String postName,
        OwnerType ownerType,
        @Nullable UUID sectionId,
        @Nullable String sectionName,
        @Nullable String kind,
        @Nullable String kindLabel,
        String description,
        @Nullable String level,
        @Nullable String levelLabel,
        @Nullable HolderLayer holderLayer,
        @Nullable Phase phase,
        @Nullable RiskCause cause,
        @Nullable String ownerName,
        @Nullable String finder,
        @Nullable LocalDate foundOn,
        ApprovalState state,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy,
        @Nullable LocalDate withdrawnOn,
        boolean demo,
        List<MeasureView> measures,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
