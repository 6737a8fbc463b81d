package cn.mingquan.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.of(
            1,
            Stream.concat(PackagedDays.OFFICIAL.stream(), PackagedDays.PROVISIONAL.stream())
                    .toList());

    /** As counted from the notices, independently of this code (domain.md 2.4). */
    @ParameterizedTest
    @CsvSource({
        "2011,250", "2012,249", "2013,250", "2014,250", "2015,249", "2016,250", "2017,249", "2018,250",
        "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"
    })
    void a_year_has_as_many_working_days_as_its_notice_says(int year, int days) {
        assertThat(CALENDAR.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        // 国庆 2026: 1 to 7 October off, 20 September and 10 October made up
        "2026-09-20,true",
        "2026-10-01,false",
        "2026-10-07,false",
        "2026-10-08,true",
        "2026-10-10,true",
        "2026-10-11,false",
        // the epidemic's extension of 2020
        "2020-01-31,false",
        "2020-02-02,false",
        "2020-02-03,true",
        // provisional
        "2027-02-08,false",
        "2027-02-09,true",
        // nothing known: the week
        "1998-10-01,true",
        "1998-10-03,false"
    })
    void days_off_and_days_made_up_for_are_known(LocalDate day, boolean works) {
        assertThat(CALENDAR.works(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30,0,2026-09-30",
        "2026-09-30,1,2026-10-08",
        "2026-10-01,1,2026-10-08",
        "2026-09-30,3,2026-10-10",
        "2026-09-30,4,2026-10-12",
        "2026-11-23,20,2026-12-21"
    })
    void the_day_itself_does_not_count(LocalDate from, int number, LocalDate to) {
        assertThat(CALENDAR.after(from, number)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01,2026-10-08", "2026-10-10,2026-10-10", "2026-10-11,2026-10-12", "2026-11-23,2026-11-23"})
    void a_term_does_not_end_on_a_day_off(LocalDate end, LocalDate rolled) {
        assertThat(CALENDAR.onOrAfter(end)).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-12,3,2026-10-08",
        "2026-10-12,4,2026-10-07",
        "2026-10-08,1,2026-10-07",
        "2026-10-05,1,2026-09-29"
    })
    void what_must_be_done_before_has_a_last_day(LocalDate day, int number, LocalDate last) {
        assertThat(CALENDAR.before(day, number)).isEqualTo(last);
        assertThat(CALENDAR.between(last, day)).isEqualTo(number);
    }

    @Test
    void lookup_equals_counting_day_by_day() {
        var random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            var from = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(8_400));
            int number = 1 + random.nextInt(120);
            var day = from;
            for (int counted = 0; counted < number; ) {
                day = day.plusDays(1);
                if (slow(day)) {
                    counted++;
                }
            }
            assertThat(CALENDAR.after(from, number)).as("%s + %d", from, number).isEqualTo(day);
            assertThat(CALENDAR.between(from, day)).isEqualTo(number);
            assertThat(CALENDAR.between(day, from)).isEqualTo(-number);
            assertThat(CALENDAR.between(CALENDAR.before(day, number), day)).isEqualTo(number);
            assertThat(CALENDAR.before(day, number)).isAfterOrEqualTo(from);
        }
    }

    private static boolean slow(LocalDate day) {
        return Stream.concat(PackagedDays.OFFICIAL.stream(), PackagedDays.PROVISIONAL.stream())
                .filter(named -> named.day().equals(day))
                .findFirst()
                .map(named -> named.kind() == DayKind.WORKDAY)
                .orElse(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    @Test
    void what_lies_outside_is_refused_and_not_guessed() {
        assertThatThrownBy(() -> CALENDAR.works(LocalDate.of(1989, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.after(LocalDate.of(2099, 12, 30), 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WorkCalendar.covers(LocalDate.of(2099, 12, 31))).isTrue();
    }
}
