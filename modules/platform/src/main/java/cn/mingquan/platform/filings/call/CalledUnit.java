package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.filings.asked.CallStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was asked.
 *
 * @param overdue whether something is still to come and the day has passed
 * @param daysLate by how many calendar days it was filed late, or is late today; 0 when it is not
 * @param filingId what came last
 * @param reason why that was returned, or why the unit is not asked any more
 * @param reminders how many were sent
 */
public record CalledUnit(
        UUID unitId,
        String name,
        String place,
        CallStatus status,
        boolean overdue,
        long daysLate,
        @Nullable UUID filingId,
        @Nullable Instant filedAt,
        @Nullable String reason,
        int reminders,
        @Nullable Instant remindedAt) {}
