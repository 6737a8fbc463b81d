package cn.mingquan.platform.calendar.workbook;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.calendar.CalendarDay;
import cn.mingquan.platform.calendar.CalendarStatus;
import cn.mingquan.platform.calendar.CalendarYear;
import cn.mingquan.platform.calendar.CalendarYears;
import cn.mingquan.platform.calendar.DayChange;
import cn.mingquan.platform.calendar.DayKind;
import cn.mingquan.platform.calendar.WorkCalendar;
import cn.mingquan.platform.imports.AppliedImport;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets whole years from a file, as the notice of the State Council lists them. */
@Dependent
class CalendarImport implements WorkbookImport {

    private final CalendarYears years;
    private final AuditTrail audit;

    @Inject
    CalendarImport(CalendarYears years, AuditTrail audit) {
        this.years = years;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "work-calendar";
    }

    @Override
    public WorkbookLayout layout() {
        return CalendarLayout.WORKBOOK;
    }

    /** Half a year of holidays would be a wrong calendar. */
    @Override
    public boolean divisible() {
        return false;
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var read = new Read();
        file.rows(CalendarLayout.SHEET, read::take);
        return List.of(read.finish(apply));
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("calendar.imported", "import", what.id(), what.fileName(), what);
    }

    /** A file being read. */
    private final class Read {

        private final Map<Integer, List<CalendarDay>> days = new TreeMap<>();
        private final Map<Integer, SheetRow> first = new TreeMap<>();
        private final Map<Integer, String> sources = new TreeMap<>();
        private final Set<LocalDate> seen = new HashSet<>();
        private int bad;

        void take(SheetRow row) {
            var day = row.date("day");
            var kind = row.choice("kind", DayKind.class);
            var name = row.text("name");
            var source = row.text("source");
            if (day != null) {
                judge(row, day, kind);
            }
            if (row.bad() || day == null || kind == null || name == null) {
                bad++;
                return;
            }
            days.computeIfAbsent(day.getYear(), year -> new ArrayList<>()).add(new CalendarDay(day, kind, name));
            first.putIfAbsent(day.getYear(), row.withoutCells());
            if (source != null) {
                sources.putIfAbsent(day.getYear(), source);
            }
        }

        private void judge(SheetRow row, LocalDate day, @Nullable DayKind kind) {
            if (!WorkCalendar.covers(day)) {
                row.error("day", "年份应在 1990 到 2099 之间");
            } else if (!seen.add(day)) {
                row.error("day", day + " 在文件里出现了两次");
            }
            if (kind == DayKind.WORKDAY
                    && day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                row.error("kind", day + " 不是星期六、星期日，本来就上班");
            }
        }

        SheetCount finish(boolean apply) {
            var known = years.current().stream().collect(Collectors.toMap(CalendarYear::year, Function.identity()));
            int create = 0;
            int update = 0;
            int unchanged = 0;
            for (var entry : days.entrySet()) {
                int year = entry.getKey();
                entry.getValue().sort(Comparator.comparing(CalendarDay::day));
                var before = known.get(year);
                var source = sources.getOrDefault(year, before == null ? null : before.source());
                if (source == null) {
                    Objects.requireNonNull(first.get(year)).error("source", year + " 年没有写明依据的通知");
                    bad++;
                    continue;
                }
                if (before != null && same(before, source, entry.getValue())) {
                    unchanged += entry.getValue().size();
                    continue;
                }
                int changed = DayChange.between(before == null ? List.of() : before.days(), entry.getValue())
                        .size();
                create += before == null ? entry.getValue().size() : 0;
                update += before == null ? 0 : Math.max(changed, 1);
                unchanged += before == null ? 0 : Math.max(0, entry.getValue().size() - Math.max(changed, 1));
                if (apply
                        && bad == 0
                        && !years.set(
                                year,
                                CalendarStatus.OFFICIAL,
                                source,
                                before == null ? null : "从文件导入",
                                entry.getValue(),
                                Scopes.actor().name(),
                                before == null ? 0 : before.version())) {
                    Objects.requireNonNull(first.get(year)).error("day", year + " 年的工作日历刚刚被别人改过，请重新上传");
                    bad++;
                }
            }
            return new SheetCount(CalendarLayout.SHEET, create, update, unchanged, bad);
        }

        private static boolean same(CalendarYear before, String source, List<CalendarDay> days) {
            return before.status() == CalendarStatus.OFFICIAL
                    && before.source().equals(source)
                    && before.days().equals(days);
        }
    }
}
