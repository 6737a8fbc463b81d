package cn.mingquan.platform.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final SheetLayout POWERS = new SheetLayout(
            "职权",
            List.of(
                    Column.text("code", "编码", 40, 20, "可不填"),
                    Column.text("name", "名称", 20, 40, "全称").mandatory().alsoKnownAs("事项名称", "item_name"),
                    Column.choice(
                            "category", "类别", List.of(new Choice("01", "行政许可"), new Choice("20", "公共服务")), 12, "从列表选择"),
                    Column.number("limit", "时限", 8, "整数"),
                    Column.date("on", "日期", 12, "如 2011-06-30"),
                    Column.flag("hot", "热点岗位", 8, "是或否")));

    private static final WorkbookLayout LAYOUT =
            new WorkbookLayout("测试模板", List.of("请从第二行起填写。"), List.of(POWERS), "职权");

    private final Findings findings = new Findings();

    @Test
    void what_was_written_is_read_back() {
        var file = written(writer -> {
            writer.append("职权", Arrays.asList("A-1", "发证", "01", 20, LocalDate.of(2011, 6, 30), true));
            writer.append("职权", Arrays.asList(null, "=cmd|'/c calc'!A1", null, null, null, false));
        });

        var rows = rows(file);

        assertThat(findings.list()).isEmpty();
        assertThat(rows)
                .containsExactly("2: A-1 发证 01 20 2011-06-30 true", "3: null =cmd|'/c calc'!A1 null null null false");
    }

    @Test
    void text_that_looks_like_a_formula_is_written_as_text() throws IOException {
        var file = written(writer -> writer.append("职权", Arrays.asList("@SUM(1)", "+1", null, null, null, null)));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = workbook.getSheet("职权").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(CsvText.line(List.of("=1+1", "a,b", "说\"明\""))).isEqualTo("'=1+1,\"a,b\",\"说\"\"明\"\"\"\r\n");
    }

    @Test
    void the_template_has_a_legend_a_frozen_header_and_drop_downs() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(writer -> {})))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("说明");
            var sheet = workbook.getSheet("职权");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("名称 *");
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("'选项'!$A$1:$A$2");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("选项"))).isTrue();
        }
    }

    @Test
    void every_bad_cell_is_named_with_sheet_row_column_and_reason() {
        var rows = rows(workbook(workbook -> {
            var sheet = workbook.createSheet("职权");
            fill(sheet.createRow(0), "编码", "名称", "类别", "时限", "日期", "热点岗位");
            fill(sheet.createRow(1), "", "", "行政处罚", "二十", "昨天", "也许");
            fill(sheet.createRow(3), "", "长".repeat(21), "1", "20", "2011年6月30日", "√");
        }));

        assertThat(rows).containsExactly("2: null null null null null null", "4: null null 01 20 2011-06-30 true");
        assertThat(findings.list())
                .extracting(finding -> finding.sheet() + finding.row() + finding.column() + ":" + finding.reason())
                .containsExactly(
                        "职权2名称:必填，不能为空",
                        "职权2类别:“行政处罚”不在可选范围内（行政许可、公共服务）",
                        "职权2时限:“二十”应为 0 到 999 的整数",
                        "职权2日期:“昨天”不是日期，请写成 2011-06-30 的样子",
                        "职权2热点岗位:“也许”应填是或否",
                        "职权4名称:超过 20 个字");
    }

    @Test
    void numbers_dates_formulas_and_errors_of_the_spreadsheet_are_understood() {
        var rows = rows(workbook(workbook -> {
            var sheet = workbook.createSheet("职权");
            fill(sheet.createRow(0), "编码", "名称", "时限", "日期");
            var good = sheet.createRow(1);
            good.createCell(0).setCellValue(12345);
            good.createCell(1).setCellFormula("CONCATENATE(\"发\",\"证\")");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            good.createCell(2).setCellValue(20.0);
            good.createCell(3).setCellValue(40724);
            var bad = sheet.createRow(2);
            bad.createCell(0).setCellValue(3.9e18);
            bad.createCell(1).setCellValue("送达");
            sheet.createRow(3).createCell(1).setCellErrorValue((byte) 42);
        }));

        assertThat(rows.get(0)).isEqualTo("2: 12345 发证 null 20 2011-06-30 null");
        assertThat(findings.list())
                .extracting(Finding::row, Finding::column, Finding::severity)
                .containsExactly(
                        tuple(2, "名称", Finding.Severity.WARNING),
                        tuple(3, "编码", Finding.Severity.ERROR),
                        tuple(4, "名称", Finding.Severity.ERROR));
        assertThat(findings.list())
                .anySatisfy(finding -> assertThat(finding.reason()).contains("超过 15 位"))
                .anySatisfy(finding -> assertThat(finding.reason()).contains("#N/A"));
    }

    @Test
    void digits_spaces_and_marks_of_a_chinese_keyboard_are_understood() {
        var rows = rows(workbook(workbook -> {
            var sheet = workbook.createSheet("职权");
            fill(sheet.createRow(0), "名称", "时限", "日期");
            fill(sheet.createRow(1), "　发证　", "　２０　", "２０１１－６－３０");
            fill(sheet.createRow(2), "送达", "２０天", "２０１１年 ６ 月 ３０ 日");
            fill(sheet.createRow(3), "归档", "", "２０１１．１３．３０");
        }));

        assertThat(rows)
                .containsExactly(
                        "2: null 发证 null 20 2011-06-30 null",
                        "3: null 送达 null null 2011-06-30 null",
                        "4: null 归档 null null null null");
        assertThat(findings.list())
                .extracting(finding -> finding.row() + finding.column())
                .containsExactly("3时限", "4日期");
    }

    @Test
    void a_title_above_the_header_and_a_header_by_another_name_are_found() {
        var rows = rows(workbook(workbook -> {
            var sheet = workbook.createSheet("职权");
            fill(sheet.createRow(0), "广安区职权目录");
            fill(sheet.createRow(2), "编码", "事项名称 *", "备注");
            fill(sheet.createRow(3), "A", "发证", "随手记");
        }));

        assertThat(rows).containsExactly("4: A 发证 null null null null");
        assertThat(findings.list()).singleElement().satisfies(finding -> assertThat(finding.reason())
                .isEqualTo("表头“备注”不认识，这一列不会导入"));
    }

    @Test
    void a_header_without_a_required_column_is_an_error_and_no_row_is_read() {
        var rows = rows(csv("编码,类别\r\nA,行政许可\r\n"));

        assertThat(rows).isEmpty();
        assertThat(findings.list()).singleElement().satisfies(finding -> assertThat(finding.reason())
                .isEqualTo("表头缺少“名称”列，这张表没有读取"));
    }

    @Test
    void csv_is_read_in_both_encodings_with_quotes_and_line_breaks() {
        var text = "item_name,编码\r\n\"发,\"\"证\"\"\n二\",A\r\n,\r\n送达,'=B\r\n";
        var expected = List.of("2: A 发,\"证\"\n二 null null null null", "4: =B 送达 null null null null");

        assertThat(rows(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(rows(text.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
        assertThat(findings.errors()).isZero();
    }

    @Test
    void an_unclosed_quote_is_told() {
        assertThat(refusal(csv("名称\r\n\"发证\r\n"))).isEqualTo(WorkbookProblem.FILE_DAMAGED);
    }

    @Test
    void files_that_are_no_workbooks_are_refused() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo(WorkbookProblem.FILE_EMPTY);
        assertThat(refusal(csv("%PDF-1.7"))).isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(WorkbookProblem.FILE_DAMAGED);
        assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0x80, (byte) 0xFF}))
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(refusal(zip(Map.of("word/document.xml", csv("<w/>")))))
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(refusal(workbook(workbook -> workbook.createSheet("别的"))))
                .isEqualTo(WorkbookProblem.FILE_SHEET_MISSING);
    }

    @Test
    void an_upload_beyond_the_limit_is_cut_off() {
        var large = new ByteArrayInputStream(new byte[WorkbookReader.MAX_BYTES + 100]);

        var problem = catchThrowableOfType(Problem.class, () -> WorkbookReader.upload(large));

        assertThat(large.available()).isEqualTo(99);
        assertThat(problem.type()).isEqualTo(WorkbookProblem.FILE_TOO_LARGE);
    }

    @Test
    void a_file_that_unpacks_beyond_the_limit_is_stopped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : unzipped(written(writer -> {})).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("xl/worksheets/sheet2.xml")) {
                    zip.write(csv("<worksheet><sheetData>"));
                    var blank = csv(" ".repeat(1 << 20));
                    for (var i = 0; i < 257; i++) {
                        zip.write(blank);
                    }
                    zip.write(csv("</sheetData></worksheet>"));
                } else {
                    zip.write(part.getValue());
                }
            }
        }

        assertThat(bytes.size()).isLessThan(5 << 20);
        assertThat(refusal(bytes.toByteArray())).isEqualTo(WorkbookProblem.FILE_HOSTILE);
    }

    @Test
    void more_rows_or_longer_cells_than_the_format_allows_are_refused() throws IOException {
        for (var content : List.of(
                "<row/>".repeat(1_048_577),
                "<row><c t=\"inlineStr\"><is><t>" + "长".repeat(50_000) + "</t></is></c></row>",
                "<row><c><v>" + "1".repeat(50_000) + "</v></c></row>")) {
            var parts = unzipped(written(writer -> {}));
            parts.put("xl/worksheets/sheet2.xml", csv("<worksheet>" + content + "</worksheet>"));

            assertThat(refusal(zip(parts))).isEqualTo(WorkbookProblem.FILE_HOSTILE);
        }
    }

    @Test
    void external_entities_are_refused_and_nothing_is_fetched() throws IOException {
        var parts = unzipped(written(writer -> {}));
        parts.put(
                "xl/worksheets/sheet2.xml",
                csv("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"));

        assertThat(refusal(zip(parts))).isEqualTo(WorkbookProblem.FILE_HOSTILE);
    }

    @Test
    void more_rows_than_the_limit_are_refused() {
        var text = new StringBuilder("名称\r\n");
        for (var i = 0; i <= WorkbookReader.MAX_ROWS; i++) {
            text.append("事项").append(i).append("\r\n");
        }

        assertThat(refusal(csv(text.toString()))).isEqualTo(WorkbookProblem.FILE_TOO_MANY_ROWS);
    }

    @Test
    void the_marked_workbook_keeps_every_column_and_tells_each_problem_beside_its_row() throws IOException {
        var upload = csv("备注,名称,类别\r\n甲,发证,行政处罚\r\n乙,送达,行政许可\r\n");
        rows(upload);
        var out = new ByteArrayOutputStream();

        MarkedWorkbook.write(upload, LAYOUT, findings.list(), out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheet("职权");
            assertThat(texts(sheet.getRow(0))).startsWith("备注", "名称", "类别");
            assertThat(texts(sheet.getRow(0)).get(3)).startsWith("问题：\n提醒：备注 表头“备注”不认识");
            assertThat(texts(sheet.getRow(1))).startsWith("甲", "发证", "行政处罚");
            assertThat(texts(sheet.getRow(1)).get(3)).startsWith("错误：类别 “行政处罚”不在可选范围内");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(sheet.getRow(1).getCell(1).getCellStyle().getFillForegroundColor());
            assertThat(texts(sheet.getRow(2))).containsExactly("乙", "送达", "行政许可");
        }
        var again = new Findings();
        try (var reader = WorkbookReader.open(out.toByteArray(), LAYOUT, again)) {
            reader.rows("职权", row -> row.text("name"));
        }
        assertThat(again.list()).noneMatch(finding -> finding.reason().contains("“问题"));
    }

    @Test
    void the_marked_workbook_keeps_titles_blank_rows_and_cells_without_a_heading_where_they_were() throws IOException {
        var upload = csv("某局职权清单,,\r\n\r\n名称,类别\r\n\r\n发证,行政处罚\r\n送达,行政许可,另记\r\n");
        rows(upload);
        var out = new ByteArrayOutputStream();

        MarkedWorkbook.write(upload, LAYOUT, findings.list(), out);

        var told =
                findings.list().stream().filter(finding -> finding.row() == 5).toList();
        assertThat(told).isNotEmpty();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheet("职权");
            assertThat(texts(sheet.getRow(0))).containsExactly("某局职权清单");
            assertThat((Object) sheet.getRow(1)).isNull();
            assertThat(texts(sheet.getRow(2))).containsExactly("名称", "类别", "", "问题");
            assertThat((Object) sheet.getRow(3)).isNull();
            assertThat(texts(sheet.getRow(4))).startsWith("发证", "行政处罚");
            assertThat(sheet.getRow(4).getCell(3).getStringCellValue())
                    .contains(told.get(0).reason());
            assertThat(texts(sheet.getRow(5))).containsExactly("送达", "行政许可", "另记");
        }
        assertThat(rows(out.toByteArray())).hasSize(rows(upload).size());
    }

    @Test
    void text_without_any_known_heading_is_no_table() {
        assertThat(refusal(csv("这是一段说明，\r\n不是表格。\r\n"))).isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
    }

    @Test
    void rows_out_of_order_are_a_damaged_file_and_blank_rows_without_end_are_too_many() throws IOException {
        var parts = unzipped(written(writer -> {}));
        parts.put("xl/worksheets/sheet2.xml", csv("<worksheet><row r=\"3\"/><row r=\"2\"/></worksheet>"));
        assertThat(refusal(zip(parts))).isEqualTo(WorkbookProblem.FILE_DAMAGED);

        assertThat(refusal(csv("名称\r\n" + "\n".repeat(1_048_576)))).isEqualTo(WorkbookProblem.FILE_TOO_MANY_ROWS);
    }

    @Test
    void a_sheet_that_is_not_read_is_named() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                written(writer -> writer.append("职权", Arrays.asList("A", "发证", "行政许可", null, null, null)))))) {
            book.createSheet("空白");
            book.createSheet("职权（二）").createRow(3).createCell(0).setCellValue("丁事项");
            book.write(out);
        }

        assertThat(rows(out.toByteArray())).hasSize(1);

        assertThat(findings.errors()).isZero();
        assertThat(findings.list())
                .filteredOn(finding -> finding.reason().contains("没有读取"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sheet()).isEqualTo("职权（二）");
                    assertThat(finding.row()).isEqualTo(4);
                });
    }

    private List<String> rows(byte[] file) {
        var rows = new ArrayList<String>();
        try (var reader = WorkbookReader.open(file, LAYOUT, findings)) {
            reader.requireAnySheet();
            reader.rows(
                    "职权",
                    row -> rows.add(row.number() + ": " + row.text("code") + " " + row.text("name") + " "
                            + row.choice("category") + " " + row.whole("limit", 0, 999) + " " + row.date("on") + " "
                            + row.flag("hot")));
        }
        return rows;
    }

    private Object refusal(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> rows(file)).type();
    }

    private static byte[] written(Consumer<WorkbookWriter> content) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(LAYOUT)) {
            content.accept(writer);
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(out);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] csv(String text) {
        return text.getBytes(UTF_8);
    }

    private static void fill(Row row, String... texts) {
        for (var i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
