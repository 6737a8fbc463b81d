package cn.mingquan.platform.filings.asked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body has asked the unit to file.
 *
 * @param open whether it is still asked
 * @param overdue whether it is still to be filed and the day has passed
 * @param subjectId what was filed last
 * @param reason why that was returned
 * @param act what the body said last of it
 * @param said in its words
 */
public record AskedView(
        UUID id,
        UUID senderId,
        String sender,
        String kind,
        String kindLabel,
        String title,
        @Nullable String text,
        LocalDate dueOn,
        boolean open,
        CallStatus status,
        boolean overdue,
        @Nullable UUID subjectId,
        @Nullable Instant filedAt,
        @Nullable String reason,
        long reminders,
        CallNotice.News act,
        @Nullable String said,
        Instant saidAt) {}
