package cn.mingquan.platform.filings;

import cn.mingquan.platform.post.FilingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a unit has filed with this body.
 *
 * @param dueOn the day by which it should be dealt with
 * @param overdue whether that day has passed and it is not
 * @param reason why it was returned
 * @param sha256 of the copy, in hexadecimal
 */
public record IncomingView(
        UUID id,
        String kind,
        String kindLabel,
        String title,
        @Nullable String period,
        @Nullable String documentNo,
        String sender,
        FilingState state,
        String sentBy,
        Instant sentAt,
        Instant arrivedAt,
        LocalDate dueOn,
        boolean overdue,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        String sha256) {}
