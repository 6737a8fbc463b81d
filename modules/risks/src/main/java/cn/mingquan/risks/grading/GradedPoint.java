package cn.mingquan.risks.grading;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point as far as its grading goes.
 *
 * @param pointsOfPower how many points its power has, itself included; 1 when it belongs to none
 * @param gradings the last one first
 */
record GradedPoint(
        UUID id,
        String code,
        String description,
        @Nullable UUID powerId,
        @Nullable String powerName,
        @Nullable String postName,
        @Nullable String level,
        @Nullable HolderLayer holderLayer,
        ApprovalState state,
        @Nullable LocalDate reviewOn,
        long pointsOfPower,
        List<Grading> gradings,
        long version) {}
