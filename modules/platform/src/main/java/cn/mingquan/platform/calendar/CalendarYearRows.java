package cn.mingquan.platform.calendar;

import java.util.List;

/**
 * The years of the calendar, the latest first.
 *
 * @param version of the calendar as a whole: every judgement says by which it was made
 */
public record CalendarYearRows(long version, List<CalendarYearRow> items) {}
