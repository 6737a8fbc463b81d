package cn.mingquan.risks.point;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A control measure as it stands.
 *
 * @param doneOn when it was carried out; null while it is not
 * @param evidence what shows that it was
 * @param doneBy who has recorded that
 */
public record MeasureView(
        UUID id,
        Mechanism mechanism,
        @Nullable MeasureType type,
        @Nullable Phase phase,
        String text,
        @Nullable String ownerName,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String evidence,
        @Nullable String doneBy) {}
