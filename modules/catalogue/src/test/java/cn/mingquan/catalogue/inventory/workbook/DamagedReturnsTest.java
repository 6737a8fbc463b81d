package cn.mingquan.catalogue.inventory.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.inventory.InventoryFixture;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.DamagedFiles;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.WorkbookProblem;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Damaged lists of sections end in a report or a refusal that says what is wrong, and nothing of them is written. */
class DamagedReturnsTest {

    private static final String SHEET = "职权清单";
    private static final List<String> HEADS = List.of("科室", "岗位", "无职权", "职权名称", "职权类别");
    private static final List<String> GOOD = List.of("办公室", "主任", "", "印章管理", "行政许可");

    private final InventoryFixture unit = new InventoryFixture();
    private final CatalogueLists lists = new CatalogueLists(unit.sql, List.of(), new HolderLayers(Optional::empty));
    private final Imports imports = new Imports(unit.sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
    private final ReturnImport merging =
            new ReturnImport(unit.sql, lists, unit.rounds, unit.returns, unit.rules, unit.audit);
    private final UUID round = unit.open();

    @AfterEach
    void nothing_was_written() throws SQLException {
        assertThat(unit.sql.number("select count(*) from inventory_return where state <> 'PENDING'"))
                .isZero();
        unit.close();
    }

    @Test
    void a_sheet_of_another_name_is_refused() {
        assertThat(refusal(DamagedFiles.xlsx("Sheet1", rows(GOOD))).type())
                .isEqualTo(WorkbookProblem.FILE_SHEET_MISSING);
    }

    @Test
    void merged_cells_leave_a_row_without_its_section_which_is_named() {
        var view = check(DamagedFiles.xlsx(
                SHEET,
                rows(GOOD, List.of("", "主任", "", "档案管理", "行政许可")),
                sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0))));

        assertThat(errors(view)).contains("3科室：必填，不能为空");
    }

    @Test
    void full_width_spaces_are_understood_and_a_power_named_twice_is_told() {
        assertThat(errors(check(DamagedFiles.xlsx(SHEET, rows(List.of("　办公室　", "主任　", "", "　印章管理", "行政许可"))))))
                .containsExactly("2科室：请在“填报情况”表写明科室“办公室”的参与人员");
        assertThat(errors(check(DamagedFiles.xlsx(SHEET, rows(GOOD, GOOD))))).anyMatch(error -> error.startsWith("3"));
    }

    @Test
    void a_formula_and_an_unknown_word_are_named() {
        assertThat(told(check(DamagedFiles.xlsx(SHEET, rows(GOOD), DamagedFiles.formula(3)))))
                .anyMatch(error -> error.startsWith("2职权名称") && error.contains("公式"));
        assertThat(errors(check(DamagedFiles.xlsx(SHEET, rows(List.of("办公室", "主任", "也许", "", ""))))))
                .anyMatch(error -> error.startsWith("2无职权") && error.contains("“也许”"));
    }

    @Test
    void more_rows_than_any_table_are_refused() {
        var rows = new ArrayList<>(List.of(HEADS));
        for (var row = 0; row <= 100_000; row++) {
            rows.add(GOOD);
        }

        assertThat(refusal(DamagedFiles.csv(rows).getBytes(UTF_8)).type())
                .isEqualTo(WorkbookProblem.FILE_TOO_MANY_ROWS);
    }

    @Test
    void macros_are_never_opened_and_bombs_never_unpacked() {
        var file = DamagedFiles.xlsx(SHEET, rows(GOOD));

        assertThat(errors(check(DamagedFiles.macro(file)))).isEqualTo(errors(check(file)));
        assertThat(refusal(DamagedFiles.bomb(file)).type()).isEqualTo(WorkbookProblem.FILE_HOSTILE);
        assertThat(refusal(DamagedFiles.half(file)).type()).isEqualTo(WorkbookProblem.FILE_DAMAGED);
    }

    @Test
    void text_in_an_encoding_that_is_not_known_is_refused() {
        assertThat(refusal(DamagedFiles.csv(rows(GOOD)).getBytes(UTF_16LE)).type())
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
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
        return imports.check(merging.into(round), "damaged.xlsx", new ByteArrayInputStream(file));
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
