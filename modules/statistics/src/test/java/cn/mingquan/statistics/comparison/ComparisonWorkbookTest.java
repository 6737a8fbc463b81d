package cn.mingquan.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ComparisonWorkbookTest {

    @Test
    void figures_are_numbers_and_names_are_never_formulas() throws IOException {
        var evil = "=HYPERLINK(\"http://x\",\"点我\")";
        var view = new ComparisonView(
                UUID.randomUUID(),
                "r:990000",
                "演示省",
                List.of(new PathStep("r:990000", "演示省")),
                202611,
                LocalDate.of(2026, 11, 21),
                "POWER",
                "职权",
                "项",
                "PUBLIC_SERVICE",
                "公共服务事项",
                "unit",
                List.of(new ComparisonColumn("01", "行政许可")),
                List.of(new ComparisonRow("k", evil, "UNIT", "u:k", 1, 1, null, 4L, 7, List.of(7L), true, true)),
                0,
                1,
                new ComparisonTotal(1, 1, 3L, null, 7, List.of(7L)),
                "截至 2026 年 11 月 21 日。");

        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(new ComparisonWorkbook(view, Words.CHINESE).write()))) {
            var sheet = workbook.getSheet("比较表");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("演示省职权比较表（202611）");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("行政许可");
            var row = sheet.getRow(5);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(evil + "（演示数据）");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(7);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(7);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("—");
            assertThat(sheet.getRow(4).getCell(5).getStringCellValue()).isEqualTo("公共服务事项（未计入）");
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(4);
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(sheet.getRow(6).getCell(4).getNumericCellValue()).isEqualTo(3);
        }
    }

    @Test
    void who_reads_english_gets_every_word_that_is_no_data_in_english() throws IOException {
        var view = new ComparisonView(
                UUID.randomUUID(),
                "r:990000",
                "Yanshi",
                List.of(new PathStep("r:990000", "Yanshi")),
                202611,
                LocalDate.of(2026, 11, 21),
                "POWER",
                "powers",
                "",
                "PUBLIC_SERVICE",
                "public services",
                "unit",
                List.of(new ComparisonColumn("01", "Licensing")),
                List.of(new ComparisonRow("k", "Bureau", "UNIT", "u:k", 1, 1, 3L, 4L, 7, List.of(7L), true, true)),
                0,
                1,
                new ComparisonTotal(1, 1, 3L, 4L, 7, List.of(7L)),
                "As of 21 November 2026, Yanshi has 7 approved powers in 1 unit.");

        var english = new ComparisonWorkbook(view, Words.ENGLISH);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(english.write()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            var said = new ArrayList<String>();
            workbook.getSheet("Comparison")
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING) {
                            said.add(cell.getStringCellValue());
                        }
                    }));
            assertThat(said)
                    .containsExactly(
                            english.title(),
                            "Scope: Yanshi; as of 2026-11-21",
                            view.sentence(),
                            "Unit",
                            "Total",
                            "Licensing",
                            "Units",
                            "Drafts (not counted)",
                            "Public services (not counted)",
                            "Bureau (demonstration data)",
                            "Total");
            assertThat(english.title()).isEqualTo("Yanshi powers compared (202611)");
        }
    }

    @Test
    void every_kind_of_rows_has_an_english_heading() {
        assertThat(By.values())
                .allSatisfy(by -> assertThat(Words.ENGLISH.of(by)).isNotEqualTo(by.label()));
    }
}
