package cn.mingquan.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ComparisonWorkbook.write(view)))) {
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
}
