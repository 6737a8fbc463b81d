/**
 * Counting terms (期限): the day of the event does not count, what is suspended is not counted, a term does not end on a day off.
 * Pure arithmetic over a {@link cn.mingquan.platform.calendar.WorkCalendar}; it knows no case and no law.
 */
@NullMarked
package cn.mingquan.monitoring.clock;

import org.jspecify.annotations.NullMarked;
