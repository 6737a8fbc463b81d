package cn.mingquan.risks.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.discretion.workbook.StandardImport;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.catalogue.workbook.PowerImport;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.workbook.DamagedFiles;
import cn.mingquan.platform.workbook.WorkbookProblem;
import cn.mingquan.risks.RiskFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files end in a report or a refusal that says what is wrong, and nothing of them is written. */
class DamagedUploadsTest {

    /** Whom the files are given to: the sheet, two columns of it, and what a good row says. */
    enum Form {
        POWERS("职权", "职权编码", "职权名称", "法定时限", "法定时限单位"),
        POINTS("风险点", "风险点编码", "风险描述", "查找日期", "责任人"),
        STANDARDS("裁量基准", "基准编码", "裁量事项", "施行日期", "裁量情节");

        private final String sheet;
        private final List<String> heads;

        Form(String sheet, String... heads) {
            this.sheet = sheet;
            this.heads = List.of(heads);
        }

        private List<String> row(String code, String name, String third) {
            return List.of(
                    code, name, third, this == POWERS && !third.isEmpty() ? "工作日" : this == STANDARDS ? "初次" : "");
        }
    }

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        imports = new Imports(sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        assertThat(sql.number("select (select count(*) from power_item) - 3 + (select count(*) from risk_point)"
                        + " + (select count(*) from discretion_standard) + (select count(*) from audit_entry)"))
                .isZero();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_sheet_of_another_name_is_refused(Form form) {
        var refusal = refusal(form, workbook("Sheet1", form, rows(form), sheet -> {}));

        assertThat(refusal.type()).isEqualTo(WorkbookProblem.FILE_SHEET_MISSING);
        assertThat(refusal.getMessage()).contains("“" + form.sheet + "”");
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_comes_twice_is_named_with_both_places(Form form) {
        var view = check(
                form,
                workbook(form.sheet, form, List.of(form.row("D-1", "甲", ""), form.row("D-1", "乙", "")), sheet -> {}));

        assertThat(view.errors()).isPositive();
        assertThat(view.problems()).anyMatch(finding -> finding.row() == 3 && finding.column() != null);
    }

    @ParameterizedTest
    @EnumSource(names = {"POWERS", "POINTS"})
    void merged_cells_leave_a_row_without_its_mandatory_value_which_is_named(Form form) {
        var view = check(
                form,
                workbook(
                        form.sheet,
                        form,
                        List.of(form.row("D-1", "甲", ""), form.row("D-2", "", "")),
                        sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1))));

        assertThat(view.counts().get(0).bad()).isEqualTo(1);
        assertThat(view.problems())
                .filteredOn(finding -> finding.row() == 3)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.column()).isEqualTo(form.heads.get(1));
                    assertThat(finding.reason()).isEqualTo("必填，不能为空");
                });
    }

    @ParameterizedTest
    @EnumSource
    void full_width_digits_and_spaces_are_understood(Form form) {
        var written = form == Form.POWERS ? "　２０　" : "２０２６－０３－０１";
        var view = check(form, workbook(form.sheet, form, List.of(form.row("　D-1　", "　甲　", written)), sheet -> {}));

        assertThat(view.errors()).as(view.problems().toString()).isZero();
        assertThat(view.counts().get(0).create()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_number_or_date_in_words_is_named(Form form) {
        var view = check(form, workbook(form.sheet, form, List.of(form.row("D-1", "甲", "三月底")), sheet -> {}));

        assertThat(view.counts().get(0).bad()).isEqualTo(1);
        assertThat(view.problems())
                .anyMatch(finding -> finding.row() == 2
                        && form.heads.get(2).equals(finding.column())
                        && finding.reason().contains("“三月底”"));
    }

    @ParameterizedTest
    @EnumSource
    void a_formula_without_a_result_is_named(Form form) {
        var view = check(form, workbook(form.sheet, form, rows(form), DamagedFiles.formula(1)));

        assertThat(view.problems())
                .anyMatch(finding -> finding.row() == 2
                        && form.heads.get(1).equals(finding.column())
                        && finding.reason().contains("公式"));
    }

    @ParameterizedTest
    @EnumSource
    void more_rows_than_any_table_are_refused(Form form) {
        var text = new StringBuilder(String.join(",", form.heads)).append("\r\n");
        for (var row = 0; row <= 100_000; row++) {
            text.append(String.join(",", form.row("D-" + row, "甲" + row, ""))).append("\r\n");
        }

        var refusal = refusal(form, text.toString().getBytes(UTF_8));

        assertThat(refusal.type()).isEqualTo(WorkbookProblem.FILE_TOO_MANY_ROWS);
        assertThat(refusal.getMessage()).contains("100000 行");
    }

    @ParameterizedTest
    @EnumSource
    void macros_are_never_opened(Form form) {
        var file = DamagedFiles.macro(workbook(form.sheet, form, rows(form), sheet -> {}));

        assertThat(check(form, file).counts().get(0).create()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_part_that_unpacks_without_end_is_refused(Form form) {
        var bomb = DamagedFiles.bomb(workbook(form.sheet, form, rows(form), sheet -> {}));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusal(form, bomb).type()).isEqualTo(WorkbookProblem.FILE_HOSTILE);
    }

    @ParameterizedTest
    @EnumSource
    void text_in_an_encoding_that_is_not_known_is_refused(Form form) {
        var text = String.join(",", form.heads) + "\r\n" + String.join(",", form.row("D-1", "甲", "")) + "\r\n";

        assertThat(refusal(form, text.getBytes(UTF_16LE)).type()).isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(refusal(form, text.getBytes(Charset.forName("Big5"))).type())
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(check(form, text.getBytes(Charset.forName("GB18030")))
                        .counts()
                        .get(0)
                        .create())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_breaks_off_is_refused(Form form) {
        var whole = workbook(form.sheet, form, rows(form), sheet -> {});

        assertThat(refusal(form, DamagedFiles.half(whole)).type()).isEqualTo(WorkbookProblem.FILE_DAMAGED);
    }

    private WorkbookImport importer(Form form) {
        var clock = Clock.systemUTC();
        var audit = new AuditTrail(database, clock);
        var figures = new FigureChanges(database);
        return switch (form) {
            case POWERS ->
                new PowerImport(
                        sql,
                        new CatalogueLists(sql, List.of(), new HolderLayers(Optional::empty)),
                        Optional::empty,
                        audit,
                        new PowerFigures(figures, () -> {}),
                        clock);
            case POINTS -> new PointImport(sql, audit, figures, clock);
            case STANDARDS -> new StandardImport(sql, audit, clock);
        };
    }

    private ImportView check(Form form, byte[] file) {
        return imports.check(importer(form), "damaged.xlsx", new ByteArrayInputStream(file));
    }

    private Problem refusal(Form form, byte[] file) {
        return catchThrowableOfType(Problem.class, () -> check(form, file));
    }

    private static List<List<String>> rows(Form form) {
        return List.of(form.row("D-1", "甲", ""));
    }

    private static byte[] workbook(String name, Form form, List<List<String>> rows, Consumer<XSSFSheet> damage) {
        var all = new ArrayList<List<String>>(List.of(form.heads));
        all.addAll(rows);
        return DamagedFiles.xlsx(name, all, damage);
    }
}
