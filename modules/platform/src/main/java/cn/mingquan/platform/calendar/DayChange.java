package cn.mingquan.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not what it was.
 *
 * @param before what was said of it; absent when it followed its weekday
 * @param after what is said of it; absent when it follows its weekday
 */
public record DayChange(LocalDate day, @Nullable DayKind before, @Nullable DayKind after) {

    public static List<DayChange> between(List<CalendarDay> before, List<CalendarDay> after) {
        var old = byDay(before);
        var fresh = byDay(after);
        var days = new TreeSet<>(old.keySet());
        days.addAll(fresh.keySet());
        var changes = new ArrayList<DayChange>();
        for (var day : days) {
            var was = kind(old.get(day));
            var is = kind(fresh.get(day));
            if (was != is) {
                changes.add(new DayChange(day, was, is));
            }
        }
        return changes;
    }

    private static @Nullable DayKind kind(@Nullable CalendarDay day) {
        return day == null ? null : day.kind();
    }

    private static Map<LocalDate, CalendarDay> byDay(List<CalendarDay> days) {
        return days.stream()
                .collect(Collectors.toMap(CalendarDay::day, Function.identity(), (a, b) -> b, TreeMap::new));
    }
}
