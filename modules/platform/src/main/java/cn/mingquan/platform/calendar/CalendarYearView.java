package cn.mingquan.platform.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar with its days.
 *
 * @param about the setting that holds
 * @param history all settings, the newest first, each with what it changed
 */
public record CalendarYearView(CalendarYearRow about, List<CalendarDay> days, List<Setting> history) {

    /** @param changes what differs from the setting before; empty of the first */
    public record Setting(
            long version,
            CalendarStatus status,
            String source,
            @Nullable String reason,
            List<DayChange> changes,
            String setBy,
            Instant setAt) {}
}
