package cn.mingquan.risks.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body, a panel or a meeting did in a stage; with a notice its scope and days.
 *
 * @param stage its code
 * @param body who acted: the body, the meeting, the section
 * @param chair who presided
 * @param scope where the notice hangs (S4-26)
 * @param until the last day of the notice
 */
public record StageRecord(
        String stage,
        LocalDate on,
        String body,
        @Nullable String chair,
        @Nullable String documentNo,
        @Nullable String note,
        @Nullable String scope,
        @Nullable LocalDate until,
        String recordedBy,
        Instant recordedAt) {}
