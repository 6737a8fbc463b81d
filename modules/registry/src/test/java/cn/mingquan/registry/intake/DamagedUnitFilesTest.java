package cn.mingquan.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.DamagedFiles;
import cn.mingquan.platform.workbook.WorkbookProblem;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.identity.FakeAccounts;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Damaged lists of units to be onboarded end in a report or a refusal that says what is wrong. */
class DamagedUnitFilesTest {

    private static final String SHEET = "单位";
    private static final List<String> HEADS = List.of("单位名称", "区划代码", "级别", "单位类别", "编制");
    private static final List<String> GOOD = List.of("武强县卫生健康局", "131123", "县", "综合执法类", "20");

    private static final IntakeFixture INTAKE = new IntakeFixture(RegistryDatabase.withRegions(), new FakeAccounts());

    @Test
    void a_sheet_of_another_name_is_refused() {
        assertThat(refusal(DamagedFiles.xlsx("Sheet1", rows(GOOD))).type())
                .isEqualTo(WorkbookProblem.FILE_SHEET_MISSING);
    }

    @Test
    void merged_cells_leave_a_row_without_its_name_which_is_told() {
        var errors = INTAKE.read(DamagedFiles.xlsx(
                        SHEET,
                        rows(GOOD, List.of("", "131123", "县", "综合执法类", "")),
                        sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0))))
                .errors();

        assertThat(errors).anyMatch(error -> error.startsWith("3 单位名称"));
    }

    @Test
    void full_width_digits_and_spaces_are_understood_and_words_for_numbers_told() {
        assertThat(INTAKE.read(DamagedFiles.xlsx(SHEET, rows(List.of("　武强县卫生健康局　", "１３１１２３", "　县", "综合执法类　", "２０"))))
                        .errors())
                .isEmpty();
        assertThat(INTAKE.read(DamagedFiles.xlsx(SHEET, rows(List.of("武强县卫生健康局", "131123", "县", "综合执法类", "二十"))))
                        .errors())
                .anyMatch(error -> error.startsWith("2 编制") && error.contains("“二十”"));
    }

    @Test
    void a_unit_that_comes_twice_and_a_formula_are_told() {
        assertThat(INTAKE.read(DamagedFiles.xlsx(SHEET, rows(GOOD, GOOD))).errors())
                .anyMatch(error -> error.startsWith("3"));
        assertThat(INTAKE.read(DamagedFiles.xlsx(SHEET, rows(GOOD), DamagedFiles.formula(0)))
                        .warnings())
                .anyMatch(error -> error.startsWith("2 单位名称") && error.contains("公式"));
    }

    @Test
    void more_rows_than_any_table_are_refused() {
        var rows = new ArrayList<>(List.of(HEADS));
        for (var row = 0; row <= 100_000; row++) {
            rows.add(List.of("单位" + row, "131123", "县", "综合执法类", ""));
        }

        assertThat(refusal(DamagedFiles.csv(rows).getBytes(UTF_8)).type())
                .isEqualTo(WorkbookProblem.FILE_TOO_MANY_ROWS);
    }

    @Test
    void macros_are_never_opened_and_bombs_never_unpacked() {
        var file = DamagedFiles.xlsx(SHEET, rows(GOOD));

        assertThat(INTAKE.read(DamagedFiles.macro(file)).effects()).containsExactly(Effect.CREATE);
        assertThat(refusal(DamagedFiles.bomb(file)).type()).isEqualTo(WorkbookProblem.FILE_HOSTILE);
        assertThat(refusal(DamagedFiles.half(file)).type()).isEqualTo(WorkbookProblem.FILE_DAMAGED);
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

    private static Problem refusal(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> INTAKE.read(file));
    }
}
