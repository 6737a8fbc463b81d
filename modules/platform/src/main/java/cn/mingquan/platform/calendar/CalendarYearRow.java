package cn.mingquan.platform.calendar;

import java.time.Instant;

/**
 * A year of the calendar in a list.
 *
 * @param version of its setting
 * @param holidays days off beside ordinary weekends, and weekends that are named
 * @param madeUp weekend days on which work is made up for
 * @param workingDays of the whole year
 */
public record CalendarYearRow(
        int year,
        CalendarStatus status,
        String source,
        long version,
        int holidays,
        int madeUp,
        int workingDays,
        String setBy,
        Instant setAt) {}
