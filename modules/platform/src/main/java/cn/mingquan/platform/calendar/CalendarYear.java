package cn.mingquan.platform.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of one year as they were set once.
 *
 * @param version names this setting among all of all years
 * @param source the notice that says so
 * @param reason why it was set anew; absent the first time
 */
public record CalendarYear(
        long version,
        int year,
        CalendarStatus status,
        String source,
        @Nullable String reason,
        List<CalendarDay> days,
        String setBy,
        Instant setAt) {}
