package cn.mingquan.platform.calendar;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The province keeps the calendar: a year is set as a whole, and every setting stays on record with what it changed. */
@Dependent
class ProvinceCalendar {

    private static final int FIRST_YEAR = WorkCalendar.FIRST.getYear();
    private static final int LAST_YEAR = WorkCalendar.LAST.getYear();

    private final CalendarYears years;
    private final AuditTrail audit;

    @Inject
    ProvinceCalendar(CalendarYears years, AuditTrail audit) {
        this.years = years;
        this.audit = audit;
    }

    CalendarYearRows list() {
        var all = years.current();
        return new CalendarYearRows(
                years.version(), all.stream().map(ProvinceCalendar::row).toList());
    }

    private static CalendarYearRow row(CalendarYear year) {
        return new CalendarYearRow(
                year.year(),
                year.status(),
                year.source(),
                year.version(),
                count(year.days(), DayKind.HOLIDAY),
                count(year.days(), DayKind.WORKDAY),
                workingDays(year),
                year.setBy(),
                year.setAt());
    }

    private static int count(List<CalendarDay> days, DayKind kind) {
        return Math.toIntExact(days.stream().filter(day -> day.kind() == kind).count());
    }

    private static int workingDays(CalendarYear year) {
        return workingDays(year.year(), year.days());
    }

    private static int workingDays(int year, List<CalendarDay> days) {
        var kinds = new HashSet<>(days.stream().map(CalendarDay::day).toList());
        var first = LocalDate.of(year, 1, 1);
        var ordinary = first.datesUntil(first.plusYears(1))
                .filter(day -> !kinds.contains(day) && !weekend(day))
                .count();
        return Math.toIntExact(ordinary) + count(days, DayKind.WORKDAY);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    CalendarYearView get(int year) {
        var settings = years.of(year);
        if (settings.isEmpty()) {
            throw new Problem(CalendarProblem.CALENDAR_YEAR_NOT_FOUND, year + " 年还没有工作日历，按星期计算：星期六、星期日休息。");
        }
        var history = new ArrayList<CalendarYearView.Setting>();
        for (int place = 0; place < settings.size(); place++) {
            var setting = settings.get(place);
            history.add(new CalendarYearView.Setting(
                    setting.version(),
                    setting.status(),
                    setting.source(),
                    setting.reason(),
                    place + 1 < settings.size()
                            ? DayChange.between(settings.get(place + 1).days(), setting.days())
                            : List.of(),
                    setting.setBy(),
                    setting.setAt()));
        }
        var current = settings.get(0);
        return new CalendarYearView(row(current), current.days(), history);
    }

    CalendarYearView set(int year, SetCalendarYear input, @Nullable String ifMatch) {
        var before = years.of(year).stream().findFirst();
        IfMatch.require(ifMatch, before.map(CalendarYear::version).orElse(0L));
        var days = input.days().stream()
                .map(day -> new CalendarDay(day.day(), day.kind(), day.name().strip()))
                .sorted(Comparator.comparing(CalendarDay::day))
                .toList();
        var reason = input.reason() == null || input.reason().isBlank()
                ? null
                : input.reason().strip();
        judge(year, input, before.isPresent() && reason == null);
        var source = input.source().strip();
        var changes = DayChange.between(before.map(CalendarYear::days).orElse(List.of()), days);
        if (before.isPresent()
                && before.get().days().equals(days)
                && before.get().status() == input.status()
                && before.get().source().equals(source)) {
            throw new Problem(CalendarProblem.CALENDAR_YEAR_UNCHANGED, year + " 年的工作日历与现在的相同，不用保存。");
        }
        if (!years.set(
                year,
                input.status(),
                source,
                reason,
                days,
                Scopes.actor().name(),
                before.map(CalendarYear::version).orElse(0L))) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
        audit.record(
                "calendar.set",
                "calendar",
                null,
                year + " 年工作日历",
                Map.of(
                        "status",
                        input.status().name(),
                        "source",
                        source,
                        "reason",
                        reason == null ? "" : reason,
                        "changes",
                        changes.stream()
                                .map(change -> change.day() + " " + said(change.before()) + "→" + said(change.after()))
                                .toList()));
        return get(year);
    }

    private static String said(@Nullable DayKind kind) {
        return kind == null ? "按星期" : kind.label();
    }

    private static void judge(int year, SetCalendarYear input, boolean reasonMissing) {
        var problem = new Problem(CalendarProblem.CALENDAR_YEAR_INVALID, "请改正标出的内容。");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problem.with("year", "年份应在 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 之间");
        }
        if (reasonMissing) {
            problem.with("reason", "这一年的工作日历设置过，请写明为什么改");
        }
        var seen = new HashSet<LocalDate>();
        for (int place = 0; place < input.days().size(); place++) {
            var day = input.days().get(place);
            var field = "days[" + place + "].";
            if (day.day().getYear() != year) {
                problem.with(field + "day", day.day() + " 不在 " + year + " 年");
            } else if (!seen.add(day.day())) {
                problem.with(field + "day", day.day() + " 重复");
            }
            if (day.kind() == DayKind.WORKDAY && !weekend(day.day())) {
                problem.with(field + "kind", day.day() + " 不是星期六、星期日，本来就上班");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
