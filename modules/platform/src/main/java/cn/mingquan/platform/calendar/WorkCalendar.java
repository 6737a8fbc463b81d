package cn.mingquan.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which days are worked, compiled once: every question is answered by lookup. Years of which nothing is known follow the
 * week. Immutable.
 */
public final class WorkCalendar {

    /** The first and the last day that can be asked for. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final int START = Math.toIntExact(FIRST.toEpochDay());
    private static final int DAYS = Math.toIntExact(LAST.toEpochDay()) - START + 1;

    private final long version;

    /** For each day how many working days there are before it. */
    private final int[] before = new int[DAYS + 1];

    /** The working days in their order, counted from the first day. */
    private final int[] worked;

    private WorkCalendar(long version, Map<Integer, DayKind> kinds) {
        this.version = version;
        var all = new int[DAYS];
        int count = 0;
        for (int day = 0; day < DAYS; day++) {
            before[day] = count;
            var kind = kinds.get(day);
            if (kind == null ? !weekend(day) : kind == DayKind.WORKDAY) {
                all[count++] = day;
            }
        }
        before[DAYS] = count;
        worked = Arrays.copyOf(all, count);
    }

    /**
     * @param version names what it was compiled from
     * @param days those that differ from their weekday; of two for one day the later counts
     */
    public static WorkCalendar of(long version, Collection<CalendarDay> days) {
        var kinds = new HashMap<Integer, DayKind>();
        days.forEach(day -> kinds.put(index(day.day()), day.kind()));
        return new WorkCalendar(version, kinds);
    }

    private static boolean weekend(int index) {
        var weekday = LocalDate.ofEpochDay((long) START + index).getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    public long version() {
        return version;
    }

    public boolean works(LocalDate day) {
        int index = index(day);
        return before[index + 1] > before[index];
    }

    /** How many working days there are after {@code from}, up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        return before[index(to) + 1] - before[index(from) + 1];
    }

    /**
     * The working day that is the {@code number}th after the day; the day itself does not count (民法典 201). With zero the day
     * itself, working or not.
     *
     * @throws IllegalArgumentException when it lies outside of what can be asked for
     */
    public LocalDate after(LocalDate day, int number) {
        if (number == 0) {
            return day;
        }
        int place = before[index(day) + 1] + number - 1;
        if (number < 0 || place >= worked.length) {
            throw new IllegalArgumentException("No working day " + number + " after " + day);
        }
        return date(worked[place]);
    }

    /**
     * The last day from which {@code number} working days still follow, the one asked for among them: what must be done that long
     * before a day is in time until then. With zero the day itself.
     *
     * @throws IllegalArgumentException when it lies outside of what can be asked for
     */
    public LocalDate before(LocalDate day, int number) {
        if (number == 0) {
            return day;
        }
        int place = before[index(day) + 1] - number;
        if (number < 0 || place < 0) {
            throw new IllegalArgumentException("No working day " + number + " before " + day);
        }
        return date(worked[place] - 1);
    }

    /** The day itself when it is worked, or else the next that is: a term does not end on a day off (民法典 203). */
    public LocalDate onOrAfter(LocalDate day) {
        int place = before[index(day)];
        if (place >= worked.length) {
            throw new IllegalArgumentException("No working day from " + day);
        }
        return date(worked[place]);
    }

    private static LocalDate date(int index) {
        return LocalDate.ofEpochDay((long) START + index);
    }

    /** Whether a day can be asked for. */
    public static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static int index(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("Outside of the calendar: " + day);
        }
        return Math.toIntExact(day.toEpochDay()) - START;
    }
}
