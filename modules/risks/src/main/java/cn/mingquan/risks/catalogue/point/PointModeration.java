package cn.mingquan.risks.catalogue.point;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point in a catalogue of the unit. Levels in the unit's words of that time.
 *
 * @param decidedLevel the code of the decided level
 * @param session in which it was moderated
 * @param heldOn the day of that
 * @param decidedOn the day on which the unit's body decided
 */
public record PointModeration(
        UUID catalogueId,
        String catalogue,
        String proposed,
        @Nullable String moderated,
        @Nullable String reason,
        @Nullable String decided,
        @Nullable String decidedLevel,
        @Nullable String decidedReason,
        @Nullable String session,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate decidedOn) {}
