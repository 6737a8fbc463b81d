package cn.mingquan.platform.filings;

import cn.mingquan.platform.post.FilingState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the unit has filed.
 *
 * @param subjectId what it is a copy of
 * @param reason why it was returned
 * @param sha256 of the copy, in hexadecimal
 */
public record OutgoingView(
        UUID id,
        String kind,
        String kindLabel,
        UUID subjectId,
        String title,
        @Nullable String period,
        @Nullable String documentNo,
        String receiver,
        FilingState state,
        String sentBy,
        Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        String sha256) {}
