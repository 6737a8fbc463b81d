package cn.mingquan.catalogue.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.statement.StatementRow;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.statement.VerdictCounts;
import cn.mingquan.platform.documents.DocumentFormat;
import cn.mingquan.platform.documents.DocumentProblem;
import cn.mingquan.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PrintedStatementTest {

    private static final StatementRow ROW = new StatementRow(
            1,
            UUID.randomUUID(),
            "X-1",
            "核发许可证",
            "行政许可",
            "甲局",
            null,
            List.of(
                    BasisEntry.of(BasisType.LAW, "行政许可法", "第十二条", null),
                    BasisEntry.of(BasisType.LAW, "《食品安全法》", null, null)),
            Verdict.CONFIRMED,
            "甲备〔2026〕1 号",
            LocalDate.of(2026, 3, 2),
            null,
            null,
            null);

    @Test
    void before_the_examination_it_is_a_form_to_sign_and_seal() throws IOException {
        var printed = new PrintedStatement("甲局", statement(StatementState.MADE), List.of(ROW));

        assertThat(printed.fileName(DocumentFormat.DOCX)).isEqualTo("甲局2026_年权力明晰表（第_1_版）.docx");
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(printed, DocumentFormat.DOCX)))) {
            var table = word.getTables().get(0);
            assertThat(table.getRow(0).getTableCells()).hasSize(7);
            assertThat(table.getRow(1).getCell(6).getText()).isEqualTo("《行政许可法》第十二条\n《食品安全法》");
            assertThat(word.getParagraphs())
                    .extracting(paragraph -> paragraph.getText().strip())
                    .contains("生成时间：2026 年 3 月 1 日　　所列职权：1 项", "单位负责人（签字）：", "填报单位（盖章）：");
        }
    }

    @Test
    void after_the_examination_the_verdicts_stand_beside_the_powers() throws IOException {
        var printed = new PrintedStatement("甲局", statement(StatementState.EXAMINED), List.of(ROW));

        try (var word = new XWPFDocument(new ByteArrayInputStream(written(printed, DocumentFormat.DOCX)))) {
            assertThat(word.getTables().get(0).getRow(1).getCell(7).getText())
                    .isEqualTo("确认\n甲备〔2026〕1 号\n2026 年 3 月 2 日");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(printed, DocumentFormat.XLSX)))) {
            var row = book.getSheet("权力明晰表").getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("核发许可证");
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo("确认");
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("2026-03-02");
        }
    }

    @Test
    void what_is_too_long_for_pages_is_left_to_the_workbook() throws IOException {
        var printed = new PrintedStatement(
                "甲局", statement(StatementState.MADE), Collections.nCopies(PrintedStatement.MOST_ROWS + 1, ROW));

        for (var format : List.of(DocumentFormat.PDF, DocumentFormat.DOCX)) {
            assertThat(catchThrowableOfType(Problem.class, () -> written(printed, format))
                            .type())
                    .isEqualTo(DocumentProblem.DOCUMENT_TOO_LONG);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(printed, DocumentFormat.XLSX)))) {
            assertThat(book.getSheet("权力明晰表").getLastRowNum()).isEqualTo(PrintedStatement.MOST_ROWS + 1);
        }
    }

    @Test
    void few_powers_with_very_long_contents_are_too_long_too() {
        var wordy = new StatementRow(
                1,
                UUID.randomUUID(),
                "X-1",
                "职权",
                null,
                null,
                "字".repeat(10_000),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        var printed = new PrintedStatement(
                "甲局",
                statement(StatementState.MADE),
                Collections.nCopies(PrintedStatement.MOST_CHARACTERS / 10_000, wordy));

        var problem = catchThrowableOfType(Problem.class, () -> written(printed, DocumentFormat.PDF));

        assertThat(problem.type()).isEqualTo(DocumentProblem.DOCUMENT_TOO_LONG);
        assertThat(problem.detail()).contains("150 万字");
    }

    private static byte[] written(PrintedStatement printed, DocumentFormat format) {
        var out = new ByteArrayOutputStream();
        printed.write(format, out);
        return out.toByteArray();
    }

    private static StatementView statement(StatementState state) {
        return new StatementView(
                UUID.randomUUID(),
                "2026",
                1,
                "2026 年权力明晰表（第 1 版）",
                "王局长",
                "经办人",
                Instant.parse("2026-03-01T02:00:00Z"),
                1,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                new VerdictCounts(1, 0, 0, 0, 0),
                null);
    }
}
