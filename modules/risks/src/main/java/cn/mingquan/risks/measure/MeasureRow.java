package cn.mingquan.risks.measure;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A control measure with the point it is against.
 *
 * @param phase its own, or its point's
 * @param ownerName who carries it out: its own owner, or its point's
 * @param ownOwner the owner that is written at the measure itself
 * @param overdue whether its day has passed without its being done
 */
public record MeasureRow(
        UUID id,
        UUID pointId,
        String point,
        ApprovalState pointState,
        @Nullable String powerName,
        @Nullable String sectionName,
        @Nullable String levelLabel,
        @Nullable String colour,
        Mechanism mechanism,
        @Nullable MeasureType type,
        @Nullable Phase phase,
        String text,
        @Nullable String ownerName,
        @Nullable String ownOwner,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String evidence,
        @Nullable String doneBy,
        boolean overdue) {}
