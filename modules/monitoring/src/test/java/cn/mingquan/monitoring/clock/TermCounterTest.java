package cn.mingquan.monitoring.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.calendar.CalendarDay;
import cn.mingquan.platform.calendar.DayKind;
import cn.mingquan.platform.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** October 2026 as it was announced: 1 to 7 off, 10 (a Saturday) made up for. */
class TermCounterTest {

    private static final List<CalendarDay> DAYS = days();
    private static final WorkCalendar CALENDAR = WorkCalendar.of(1, DAYS);
    private static final TermCounter COUNTER = new TermCounter(CALENDAR);

    private static List<CalendarDay> days() {
        var days = new ArrayList<CalendarDay>();
        for (int day = 1; day <= 7; day++) {
            days.add(new CalendarDay(LocalDate.of(2026, 10, day), DayKind.HOLIDAY, "国庆节"));
        }
        days.add(new CalendarDay(LocalDate.of(2026, 10, 10), DayKind.WORKDAY, "国庆节"));
        return days;
    }

    private static Count count(String event, int length, TermUnit unit, Pause... pauses) {
        return COUNTER.count(at(event), new Term(length, unit), 0, List.of(pauses), true);
    }

    private static LocalDateTime at(String time) {
        return time.length() == 10 ? LocalDate.parse(time).atTime(9, 30) : LocalDateTime.parse(time);
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from), to == null ? null : at(to));
    }

    private static String due(Count count) {
        return String.valueOf(count.due()).substring(0, 10);
    }

    @Test
    void the_day_of_the_event_is_not_counted_and_days_off_are_left_out() {
        assertThat(due(count("2026-09-30", 1, TermUnit.WORKDAY))).isEqualTo("2026-10-08");
        assertThat(count("2026-09-30", 1, TermUnit.WORKDAY).due()).isEqualTo("2026-10-08T23:59:59");
        assertThat(due(count("2026-09-30", 3, TermUnit.WORKDAY))).isEqualTo("2026-10-10");
        assertThat(due(count("2026-10-03", 1, TermUnit.WORKDAY))).isEqualTo("2026-10-08");
        assertThat(count("2026-10-03", 0, TermUnit.WORKDAY).due()).isEqualTo("2026-10-03T23:59:59");
    }

    @Test
    void an_end_on_a_day_off_moves_to_the_next_working_day() {
        var count = count("2026-09-16", 15, TermUnit.DAY);

        assertThat(due(count)).isEqualTo("2026-10-08");
        assertThat(count.steps())
                .extracting(CountStep::kind)
                .containsExactly(CountStep.Kind.COUNTED, CountStep.Kind.ROLLED);
        assertThat(count.steps().get(0).to()).isEqualTo("2026-10-01T23:59:59");
        assertThat(due(COUNTER.count(at("2026-09-16"), new Term(15, TermUnit.DAY), 0, List.of(), false)))
                .isEqualTo("2026-10-01");
        assertThat(due(count("2026-09-10", 1, TermUnit.MONTH)))
                .as("a Saturday that is worked")
                .isEqualTo("2026-10-10");
        assertThat(due(count("2026-08-31", 1, TermUnit.MONTH)))
                .as("no 31 September")
                .isEqualTo("2026-09-30");
        assertThat(due(count("2024-02-29", 1, TermUnit.YEAR))).isEqualTo("2025-02-28");
    }

    @Test
    void hours_run_through_nights_and_holidays() {
        assertThat(count("2026-10-02T23:10:00", 24, TermUnit.HOUR).due()).isEqualTo("2026-10-03T23:10:00");
        assertThat(count("2026-10-02T23:10:00", 24, TermUnit.HOUR, pause("2026-10-03T01:00:00", "2026-10-03T04:30:00"))
                        .due())
                .isEqualTo("2026-10-04T02:40:00");
    }

    @Test
    void what_is_suspended_is_not_counted_in_the_unit_of_the_term() {
        var pause = pause("2026-10-08", "2026-10-12");

        var workdays = count("2026-09-30", 5, TermUnit.WORKDAY, pause);
        assertThat(due(workdays)).as("9, 10 and 12 October do not count").isEqualTo("2026-10-16");
        assertThat(workdays.steps().get(1))
                .extracting(CountStep::kind, CountStep::length)
                .containsExactly(CountStep.Kind.PAUSED, 3);
        assertThat(due(count("2026-09-30", 15, TermUnit.DAY, pause))).isEqualTo("2026-10-19");
    }

    @Test
    void suspensions_within_each_other_are_left_out_once() {
        var outer = pause("2026-10-08", "2026-10-20");
        var inner = pause("2026-10-10", "2026-10-14");
        var overlapping = pause("2026-10-19", "2026-10-22");

        assertThat(count("2026-09-30", 5, TermUnit.WORKDAY, inner, outer).due())
                .isEqualTo(count("2026-09-30", 5, TermUnit.WORKDAY, outer).due());
        assertThat(count("2026-09-30", 5, TermUnit.WORKDAY, overlapping, outer).due())
                .isEqualTo(count("2026-09-30", 5, TermUnit.WORKDAY, pause("2026-10-08", "2026-10-22"))
                        .due());
    }

    @Test
    void a_suspension_counts_from_the_event_on_and_not_after_the_end() {
        assertThat(count("2026-10-12", 5, TermUnit.WORKDAY, pause("2026-10-01", "2026-10-13"))
                        .due())
                .as("of what began before the event only the rest")
                .isEqualTo("2026-10-20T23:59:59");
        assertThat(count("2026-10-12", 5, TermUnit.WORKDAY, pause("2026-09-01", "2026-10-10"))
                        .due())
                .isEqualTo("2026-10-19T23:59:59");
        var late = count("2026-10-12", 5, TermUnit.WORKDAY, pause("2026-10-19", "2026-10-30"));
        assertThat(due(late)).as("the last day is counted already").isEqualTo("2026-10-19");
        assertThat(late.steps()).hasSize(1);
        assertThat(due(count(
                        "2026-10-12",
                        5,
                        TermUnit.WORKDAY,
                        pause("2026-10-13", "2026-10-15"),
                        pause("2026-10-20", "2026-10-21"))))
                .as("the second one begins after the end, were it not for the first")
                .isEqualTo("2026-10-22");
    }

    @Test
    void while_it_lasts_nobody_knows_the_end() {
        var count = count("2026-10-12", 5, TermUnit.WORKDAY, pause("2026-10-14", null));

        assertThat(count.due()).isNull();
        assertThat(count.steps())
                .extracting(CountStep::kind)
                .containsExactly(CountStep.Kind.COUNTED, CountStep.Kind.STOPPED);
        assertThat(count(
                                "2026-10-12",
                                5,
                                TermUnit.WORKDAY,
                                pause("2026-10-14", null),
                                pause("2026-10-13", "2026-10-15"))
                        .due())
                .isNull();
        assertThat(due(count("2026-10-12", 5, TermUnit.WORKDAY, pause("2026-10-20", null))))
                .as("it was over before")
                .isEqualTo("2026-10-19");
    }

    @Test
    void an_extension_is_counted_from_the_same_event() {
        var count = COUNTER.count(at("2026-09-30"), new Term(20, TermUnit.WORKDAY), 10, List.of(), true);

        assertThat(count.steps())
                .extracting(CountStep::kind)
                .containsExactly(CountStep.Kind.COUNTED, CountStep.Kind.EXTENDED);
        assertThat(count.due())
                .isEqualTo(count("2026-09-30", 30, TermUnit.WORKDAY).due());
    }

    @Test
    void a_calendar_that_is_corrected_moves_the_end_and_leaves_what_was_counted() {
        var corrected = new ArrayList<>(DAYS);
        corrected.add(new CalendarDay(LocalDate.of(2026, 10, 9), DayKind.HOLIDAY, "临时放假"));
        var before = count("2026-09-30", 2, TermUnit.WORKDAY);

        var after = new TermCounter(WorkCalendar.of(2, corrected))
                .count(at("2026-09-30"), new Term(2, TermUnit.WORKDAY), 0, List.of(), true);

        assertThat(due(before)).isEqualTo("2026-10-09");
        assertThat(due(after)).isEqualTo("2026-10-10");
    }

    /** The end by lookup equals walking through the days one by one. */
    @Test
    void counting_equals_walking() {
        var random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            var event = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(90)).atTime(10, 0);
            int length = 1 + random.nextInt(30);
            var pauses = new ArrayList<Pause>();
            for (int each = random.nextInt(4); each > 0; each--) {
                var from = event.plusDays(random.nextInt(50) - 5);
                pauses.add(new Pause(from, from.plusDays(random.nextInt(12))));
            }
            var unit = random.nextBoolean() ? TermUnit.WORKDAY : TermUnit.DAY;
            assertThat(due(COUNTER.count(event, new Term(length, unit), 0, pauses, false)))
                    .as("%s %d %s %s", event, length, unit, pauses)
                    .isEqualTo(walked(event.toLocalDate(), length, unit, pauses).toString());
        }
    }

    private static LocalDate walked(LocalDate event, int length, TermUnit unit, List<Pause> pauses) {
        var day = event;
        for (int counted = 0; counted < length; ) {
            day = day.plusDays(1);
            var today = day;
            var suspended = pauses.stream()
                    .anyMatch(pause -> today.isAfter(pause.from().toLocalDate())
                            && !today.isAfter(Objects.requireNonNull(pause.to()).toLocalDate()));
            if (!suspended && (unit == TermUnit.DAY || CALENDAR.works(day))) {
                counted++;
            }
        }
        return day;
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> pause("2026-10-12", "2026-10-11")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count("2099-12-20", 90, TermUnit.WORKDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
