package cn.mingquan.platform.calendar.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.calendar.CalendarDay;
import cn.mingquan.platform.calendar.CalendarStatus;
import cn.mingquan.platform.calendar.CalendarYears;
import cn.mingquan.platform.calendar.DayKind;
import cn.mingquan.platform.identity.Actor;
import cn.mingquan.platform.imports.ImportProblem;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.platform.workbook.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CalendarImportTest {

    private static final String HEAD = "日期,放假或者上班,名称,依据的通知\r\n";

    private final ScopedDatabase database = new ScopedDatabase(Postgres.freshDatabase());
    private final Sql sql = database.sql();
    private final CalendarYears years = new CalendarYears(sql, Clock.systemUTC());
    private final CalendarImport days = new CalendarImport(years, new AuditTrail(database, Clock.systemUTC()));
    private final Imports imports = new Imports(sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private <T> T asAdmin(Supplier<T> act) {
        return database.tenants().asPlatform(new Actor("province-admin", "省级管理员"), act::get);
    }

    private ImportView check(String text) {
        return asAdmin(() -> imports.check(days, "日历.csv", new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    private List<SheetCount> confirm(ImportView view) {
        return asAdmin(() -> imports.confirm(days, view.id(), false).applied());
    }

    @Test
    void whole_years_come_in_and_those_not_named_stay() {
        var first = check(HEAD + "2027年2月6日,放假,春节,国办发明电〔2026〕9 号\r\n2027/2/20,调休上班,春节,\r\n20280101,休,元旦,通知\r\n");
        assertThat(first.problems()).isEmpty();
        assertThat(asAdmin(years::current)).isEmpty();

        assertThat(confirm(first)).containsExactly(new SheetCount("工作日历", 3, 0, 0, 0));
        assertThat(asAdmin(() -> years.of(2027)).get(0).days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 2, 6), DayKind.HOLIDAY, "春节"),
                        new CalendarDay(LocalDate.of(2027, 2, 20), DayKind.WORKDAY, "春节"));

        assertThat(confirm(check(HEAD + "2027-02-06,放假,春节,国办发明电〔2026〕9 号\r\n")))
                .as("the made-up Saturday is gone")
                .containsExactly(new SheetCount("工作日历", 0, 1, 0, 0));
        var current = asAdmin(() -> years.of(2027));
        assertThat(current).hasSize(2);
        assertThat(current.get(0).status()).isEqualTo(CalendarStatus.OFFICIAL);
        assertThat(current.get(0).reason()).isEqualTo("从文件导入");
        assertThat(current.get(0).days()).hasSize(1);
        assertThat(asAdmin(() -> years.of(2028))).hasSize(1);

        assertThat(confirm(check(HEAD + "2027-02-06,放假,春节,国办发明电〔2026〕9 号\r\n")))
                .containsExactly(new SheetCount("工作日历", 0, 0, 1, 0));
        assertThat(asAdmin(() -> years.of(2027))).hasSize(2);
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_written() {
        var view = check(HEAD
                + "2027-02-06,放假,春节,通知\r\n"
                + "2027-02-06,放假,春节,\r\n"
                + "2027-02-08,上班,春节,\r\n"
                + "2027-02-30,放假,春节,\r\n"
                + "2027-03-01,补假,春节,\r\n"
                + "2150-01-01,放假,元旦,通知\r\n"
                + "2028-01-01,放假,,通知\r\n"
                + "2029-01-01,放假,元旦,\r\n");

        assertThat(view.problems())
                .extracting(Finding::row, Finding::column)
                .containsExactlyInAnyOrder(
                        tuple(3, "日期"),
                        tuple(4, "放假或者上班"),
                        tuple(5, "日期"),
                        tuple(6, "放假或者上班"),
                        tuple(7, "日期"),
                        tuple(8, "名称"),
                        tuple(9, "依据的通知"));
        assertThat(catchThrowableOfType(Problem.class, () -> confirm(view)).type())
                .isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(asAdmin(years::current)).isEmpty();
    }

    /** Every row of the list that was compiled by others from the same notices, with its own headers. */
    @Test
    void the_published_days_of_twelve_years_come_in() throws Exception {
        var folder = Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .orElse("../../../shared/data");
        var file = Path.of(folder, "holidays_2015_2026.csv");
        Assumptions.assumeTrue(Files.exists(file), "shared/data is not here: the published list of days is not tried");
        var view = asAdmin(() -> {
            try (var in = Files.newInputStream(file)) {
                return imports.check(days, "holidays.csv", in);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });

        assertThat(view.problems())
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .isEmpty();
        assertThat(confirm(view)).containsExactly(new SheetCount("工作日历", 409, 0, 0, 0));
        assertThat(asAdmin(years::current)).hasSize(12);
    }
}
