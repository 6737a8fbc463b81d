package cn.mingquan.risks.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice that the unit has offered, and what became of it.
 *
 * @param reason why it was declined
 * @param version of the template in whose draft it stands
 * @param published whether that version is published
 */
public record PracticeView(
        UUID id,
        UUID riskPointId,
        PracticeContent content,
        String effect,
        PracticeState state,
        String offeredBy,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable String version,
        boolean published) {}
