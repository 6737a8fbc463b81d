package cn.mingquan.catalogue.flow.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.workbook.DamagedFiles;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.WorkbookProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damaged step tables end in a report or a refusal that says what is wrong, and nothing of them is written. */
class DamagedStepsTest {

    private static final String SHEET = "流程环节";
    private static final List<String> HEADS = List.of("职权编码", "序号", "环节名称", "办理时限", "时限单位");
    private static final List<String> GOOD = List.of("A-1", "1", "受理", "", "");

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private StepImport steps;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        imports = new Imports(sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
        steps = new StepImport(
                sql,
                new CatalogueLists(sql, List.of(), new HolderLayers(Optional::empty)),
                new UnitRecords(sql, List.of()),
                new AuditTrail(database, Clock.systemUTC()),
                Clock.systemUTC());
        sql.change("insert into power_item (id, code, name, state, created_at, updated_at)"
                + " values (gen_random_uuid(), 'A-1', '发证', 'DRAFT', now(), now())");
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        assertThat(sql.number("select (select count(*) from power_flow) + (select count(*) from audit_entry)"))
                .isZero();
        database.close();
    }

    @Test
    void a_sheet_of_another_name_is_refused() {
        assertThat(refusal(DamagedFiles.xlsx("Sheet1", rows(GOOD))).type())
                .isEqualTo(WorkbookProblem.FILE_SHEET_MISSING);
    }

    @Test
    void a_number_that_comes_twice_is_named() {
        var view = check(DamagedFiles.xlsx(SHEET, rows(GOOD, List.of("A-1", "1", "审查", "", ""))));

        assertThat(errors(view)).singleElement().asString().startsWith("3序号");
    }

    @Test
    void nothing_is_taken_of_a_power_whose_rows_stand_apart() {
        var view = check(DamagedFiles.xlsx(
                SHEET, rows(GOOD, List.of("A-2", "1", "受理", "", ""), List.of("A-1", "2", "审查", "", ""))));

        assertThat(errors(view)).anyMatch(error -> error.startsWith("2职权编码") && error.contains("第 4 行"));
        assertThat(errors(view)).anyMatch(error -> error.startsWith("4职权编码") && error.contains("第 2 行"));
        assertThat(view.counts().get(0).create()).isZero();
        assertThat(view.counts().get(0).bad()).isEqualTo(3);
    }

    @Test
    void merged_cells_leave_a_step_without_its_name_which_is_named() {
        var view = check(DamagedFiles.xlsx(
                SHEET,
                rows(GOOD, List.of("", "2", "", "", "")),
                sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2))));

        assertThat(errors(view)).contains("3环节名称：必填，不能为空");
    }

    @Test
    void full_width_digits_and_spaces_are_understood() {
        var view = check(DamagedFiles.xlsx(SHEET, rows(List.of("　A-1　", "　１　", "　受理　", "１０", "　工作日"))));

        assertThat(errors(view)).isEmpty();
        assertThat(view.counts().get(0).create()).isEqualTo(1);
    }

    @Test
    void a_number_in_words_and_a_formula_are_named() {
        assertThat(errors(check(DamagedFiles.xlsx(SHEET, rows(List.of("A-1", "1", "受理", "十", "天"))))))
                .anyMatch(error -> error.startsWith("2办理时限") && error.contains("“十”"));
        assertThat(told(check(DamagedFiles.xlsx(SHEET, rows(GOOD), DamagedFiles.formula(2)))))
                .anyMatch(error -> error.startsWith("2环节名称") && error.contains("公式"));
    }

    @Test
    void more_rows_than_any_table_are_refused() {
        var rows = new ArrayList<>(List.of(HEADS));
        for (var row = 0; row <= 100_000; row++) {
            rows.add(List.of("A-" + row, "1", "受理", "", ""));
        }

        assertThat(refusal(DamagedFiles.csv(rows).getBytes(UTF_8)).type())
                .isEqualTo(WorkbookProblem.FILE_TOO_MANY_ROWS);
    }

    @Test
    void macros_are_never_opened_and_bombs_never_unpacked() {
        var file = DamagedFiles.xlsx(SHEET, rows(GOOD));

        assertThat(check(DamagedFiles.macro(file)).counts().get(0).create()).isEqualTo(1);
        assertThat(refusal(DamagedFiles.bomb(file)).type()).isEqualTo(WorkbookProblem.FILE_HOSTILE);
        assertThat(refusal(DamagedFiles.half(file)).type()).isEqualTo(WorkbookProblem.FILE_DAMAGED);
    }

    @Test
    void text_in_an_encoding_that_is_not_known_is_refused() {
        var text = DamagedFiles.csv(rows(GOOD));

        assertThat(refusal(text.getBytes(UTF_16LE)).type()).isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(check(text.getBytes(Charset.forName("GB18030")))
                        .counts()
                        .get(0)
                        .create())
                .isEqualTo(1);
    }

    @SafeVarargs
    private static List<List<String>> rows(List<String>... rows) {
        var all = new ArrayList<>(List.of(HEADS));
        for (var row : rows) {
            all.add(row);
        }
        return all;
    }

    private ImportView check(byte[] file) {
        return imports.check(steps, "damaged.xlsx", new ByteArrayInputStream(file));
    }

    private Problem refusal(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> check(file));
    }

    private static List<String> errors(ImportView view) {
        return told(view.problems().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList());
    }

    private static List<String> told(ImportView view) {
        return told(view.problems());
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.row() + finding.column() + "：" + finding.reason())
                .toList();
    }
}
