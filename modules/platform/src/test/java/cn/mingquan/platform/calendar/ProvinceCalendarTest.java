package cn.mingquan.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Actor;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.platform.testing.Postgres;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvinceCalendarTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final Actor ADMIN = new Actor("province-admin", "省级管理员");
    private static final CalendarDay NEW_YEAR = new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦");
    private static final CalendarDay MADE_UP = new CalendarDay(LocalDate.of(2027, 1, 9), DayKind.WORKDAY, "元旦");

    private final Postgres postgres = Postgres.freshDatabase();
    private final ScopedDatabase database = new ScopedDatabase(postgres);
    private final Tenants tenants = database.tenants();
    private final Sql sql = database.sql();
    private final CalendarYears years = new CalendarYears(sql, CLOCK);
    private final CompiledCalendars compiled = new CompiledCalendars();
    private final ProvinceCalendar calendar = new ProvinceCalendar(years, new AuditTrail(database, CLOCK));

    @BeforeEach
    void packaged() {
        assertThat(tenants.asPlatform(() -> new PackagedCalendar(tenants, years).setMissing()))
                .startsWith(2004)
                .endsWith(2027)
                .hasSize(24);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private <T> T asAdmin(Supplier<T> act) {
        return tenants.asPlatform(ADMIN, act::get);
    }

    @Test
    void what_comes_with_the_product_is_there_and_set_once() {
        var list = asAdmin(calendar::list);

        assertThat(list.items()).hasSize(24);
        assertThat(list.items().get(0).year()).isEqualTo(2027);
        assertThat(list.items().get(0).status()).isEqualTo(CalendarStatus.PROVISIONAL);
        assertThat(list.items().get(1).status()).isEqualTo(CalendarStatus.OFFICIAL);
        assertThat(list.items().get(1).workingDays()).isEqualTo(248);
        assertThat(list.items().get(1).madeUp()).isEqualTo(6);
        assertThat(tenants.asPlatform(() -> new PackagedCalendar(tenants, years).setMissing()))
                .isEmpty();
    }

    @Test
    void a_year_is_set_anew_and_says_what_changed() {
        var before = asAdmin(() -> calendar.get(2027));
        var kept = before.days().stream()
                .filter(day -> !day.day().equals(LocalDate.of(2027, 10, 3)))
                .toList();
        var days = new ArrayList<>(kept);
        days.add(MADE_UP);

        var after = asAdmin(() ->
                calendar.set(2027, input(CalendarStatus.OFFICIAL, "国办发明电〔2026〕9 号", "通知已经公布", days), match(before)));

        assertThat(after.about().status()).isEqualTo(CalendarStatus.OFFICIAL);
        assertThat(after.history()).hasSize(2);
        assertThat(after.history().get(0).changes())
                .containsExactly(
                        new DayChange(LocalDate.of(2027, 1, 9), null, DayKind.WORKDAY),
                        new DayChange(LocalDate.of(2027, 10, 3), DayKind.HOLIDAY, null));
        assertThat(after.history().get(0).setBy()).isEqualTo("省级管理员");
        assertThat(asAdmin(() -> sql.list(
                        "select detail from audit_entry where action = 'calendar.set'", row -> row.getString(1))))
                .singleElement()
                .asString()
                .contains("通知已经公布", "2027-01-09 按星期→上班");
    }

    @Test
    void units_and_the_platform_count_by_what_holds_now() throws SQLException {
        var calendars = new WorkCalendars(years, compiled);
        var unit = postgres.newTenant();
        var old = tenants.within(unit, calendars::current);
        assertThat(old.works(LocalDate.of(2027, 1, 9))).isFalse();
        assertThat(tenants.within(unit, calendars::current)).isSameAs(old);

        asAdmin(() -> calendar.set(
                2027,
                input(CalendarStatus.OFFICIAL, "通知", "通知已经公布", List.of(NEW_YEAR, MADE_UP)),
                match(calendar.get(2027))));

        var fresh = tenants.within(unit, calendars::current);
        assertThat(fresh.works(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(fresh.version()).isGreaterThan(old.version());
        assertThat(old.works(LocalDate.of(2027, 1, 9)))
                .as("what was counted by stays")
                .isFalse();
    }

    @Test
    void a_release_that_knows_the_notice_makes_a_provisional_year_official_and_no_other() {
        asAdmin(() -> calendar.set(
                2026,
                input(CalendarStatus.OFFICIAL, "省里更正", "更正", List.of(NEW_YEAR_OF_2026)),
                match(calendar.get(2026))));
        asAdmin(() -> calendar.set(
                2025, input(CalendarStatus.PROVISIONAL, "暂定", "撤回", List.of()), match(calendar.get(2025))));

        assertThat(tenants.asPlatform(() -> new PackagedCalendar(tenants, years).setMissing()))
                .containsExactly(2025);
        assertThat(asAdmin(() -> calendar.get(2026)).days()).containsExactly(NEW_YEAR_OF_2026);
        assertThat(asAdmin(() -> calendar.get(2025)).about().workingDays()).isEqualTo(248);
    }

    private static final CalendarDay NEW_YEAR_OF_2026 =
            new CalendarDay(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "元旦");

    @Test
    void days_that_cannot_be_are_named() {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> asAdmin(() -> calendar.set(
                        2027,
                        input(
                                CalendarStatus.OFFICIAL,
                                "通知",
                                " ",
                                List.of(
                                        NEW_YEAR,
                                        NEW_YEAR,
                                        NEW_YEAR_OF_2026,
                                        new CalendarDay(LocalDate.of(2027, 1, 4), DayKind.WORKDAY, "元旦"))),
                        match(calendar.get(2027)))));

        assertThat(problem.type()).isEqualTo(CalendarProblem.CALENDAR_YEAR_INVALID);
        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactly("reason", "days[1].day", "days[2].day", "days[3].kind");
        assertThat(type(() ->
                        asAdmin(() -> calendar.set(1989, input(CalendarStatus.OFFICIAL, "通知", null, List.of()), "0"))))
                .isEqualTo(CalendarProblem.CALENDAR_YEAR_INVALID);
        assertThat(type(() -> asAdmin(() -> calendar.get(2050)))).isEqualTo(CalendarProblem.CALENDAR_YEAR_NOT_FOUND);
    }

    @Test
    void nobody_sets_over_what_somebody_set_meanwhile_or_nothing_at_all() {
        var seen = asAdmin(() -> calendar.get(2027));
        var input = input(CalendarStatus.OFFICIAL, "通知", "通知已经公布", List.of(NEW_YEAR));
        asAdmin(() -> calendar.set(2027, input, match(seen)));

        assertThat(type(() -> asAdmin(() -> calendar.set(2027, input, match(seen)))))
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(type(() -> asAdmin(() -> calendar.set(2027, input, match(calendar.get(2027))))))
                .isEqualTo(CalendarProblem.CALENDAR_YEAR_UNCHANGED);
        assertThat(asAdmin(() -> years.set(
                        2027,
                        CalendarStatus.OFFICIAL,
                        "通知",
                        "",
                        List.of(),
                        "某人",
                        seen.about().version())))
                .isFalse();
    }

    @Test
    void no_setting_is_ever_changed_or_removed() {
        assertThatThrownBy(() -> asAdmin(() -> sql.change("update work_calendar set days = '[]' where year = 2026")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asAdmin(() -> sql.change("delete from work_calendar where year = 2026")))
                .hasMessageContaining("permission denied");
        var unit = postgres.newTenant();
        assertThatThrownBy(() -> tenants.within(
                        unit,
                        () -> sql.change(
                                "insert into platform.work_calendar (version, year, status, source, days, set_by,"
                                        + " set_at) values (9999, 2030, 'OFFICIAL', '', '[]', '', now())")))
                .hasMessageContaining("permission denied");
    }

    private static SetCalendarYear input(CalendarStatus status, String source, String reason, List<CalendarDay> days) {
        return new SetCalendarYear(status, source, reason, days);
    }

    private static String match(CalendarYearView year) {
        return String.valueOf(year.about().version());
    }

    private static Object type(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act).type();
    }
}
