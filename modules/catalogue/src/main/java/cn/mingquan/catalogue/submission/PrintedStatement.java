package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.statement.StatementRow;
import cn.mingquan.platform.documents.DocumentFormat;
import cn.mingquan.platform.documents.DocumentProblem;
import cn.mingquan.platform.documents.PdfDocument;
import cn.mingquan.platform.documents.TableDocument;
import cn.mingquan.platform.documents.WordDocument;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.time.Clocks;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 《权力明晰表》 on paper (S0-07): as the unit signs and seals it, and with the verdicts once it has been examined.
 *
 * @param unit the name of the unit
 */
record PrintedStatement(String unit, StatementView statement, List<StatementRow> rows) {

    /** Pages are set in memory as a whole; a workbook is not. */
    static final int MOST_ROWS = 5_000;

    /** Of all rows together: a content alone may have 10,000. */
    static final int MOST_CHARACTERS = 1_500_000;

    private static final String SHEET = "权力明晰表";

    String fileName(DocumentFormat format) {
        return unit + statement.title().replace(' ', '_') + "." + format.extension();
    }

    /** @throws Problem when it is too long for a document of pages */
    void write(DocumentFormat format, OutputStream out) {
        switch (format) {
            case PDF -> PdfDocument.write(pages(), out);
            case DOCX -> WordDocument.write(pages(), out);
            case XLSX -> workbook(out);
        }
    }

    private boolean examined() {
        return statement.state() == StatementState.EXAMINED;
    }

    private TableDocument pages() {
        if (rows.size() > MOST_ROWS) {
            throw tooLong("这一版有 " + rows.size() + " 项，超过 " + MOST_ROWS + " 项");
        }
        var cells = rows.stream().map(this::cells).toList();
        if (cells.stream().flatMap(List::stream).mapToLong(String::length).sum() > MOST_CHARACTERS) {
            throw tooLong("这一版的文字超过 " + MOST_CHARACTERS / 10_000 + " 万字");
        }
        var columns = new ArrayList<>(List.of(
                new TableDocument.Column("序号", 5),
                new TableDocument.Column("职权编码", 11),
                new TableDocument.Column("职权名称", 19),
                new TableDocument.Column("职权类别", 8),
                new TableDocument.Column("行使主体", 11),
                new TableDocument.Column("职权内容", 22),
                new TableDocument.Column("设定依据", 24)));
        if (examined()) {
            columns.add(new TableDocument.Column("审查意见", 16));
        }
        return new TableDocument(
                "权力明晰表",
                lines(),
                columns,
                cells,
                List.of("单位负责人（签字）：" + "　".repeat(10), "填报单位（盖章）：" + "　".repeat(10), "　　　　年　　月　　日"));
    }

    private static Problem tooLong(String what) {
        return new Problem(DocumentProblem.DOCUMENT_TOO_LONG, what + "，不能生成 PDF 和 Word 文件。请下载 Excel 文件。");
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("填报单位：" + unit + "　　版本：" + statement.title() + "　　签字人：" + statement.signer());
        lines.add("生成时间：" + day(statement.madeAt()) + "　　所列职权：" + rows.size() + " 项");
        if (statement.documentNo() != null) {
            lines.add("报送文号：" + statement.documentNo() + "　　收件机构："
                    + Objects.requireNonNullElse(statement.receiver(), ""));
        }
        var issue = statement.issue();
        if (issue != null) {
            lines.add("下发文号：" + issue.documentNo() + "　　下发日期：" + day(issue.issuedOn()));
        }
        return lines;
    }

    private List<String> cells(StatementRow row) {
        var cells = new ArrayList<>(List.of(
                Integer.toString(row.sort()),
                row.code(),
                row.name(),
                said(row.category()),
                said(row.exerciser()),
                said(row.content()),
                bases(row)));
        if (examined()) {
            cells.add(verdict(row));
        }
        return cells;
    }

    private static String bases(StatementRow row) {
        return row.bases().isEmpty()
                ? "没有设定依据"
                : row.bases().stream().map(PrintedStatement::cited).collect(Collectors.joining("\n"));
    }

    /** 《行政许可法》第十二条. */
    private static String cited(BasisEntry basis) {
        var title = basis.title().startsWith("《") ? basis.title() : "《" + basis.title() + "》";
        return title + said(basis.article());
    }

    private static String verdict(StatementRow row) {
        var verdict = row.verdict();
        if (verdict == null) {
            return "";
        }
        var told = new StringBuilder(verdict.label());
        if (row.filingNo() != null && row.filedOn() != null) {
            told.append('\n').append(row.filingNo()).append('\n').append(day(row.filedOn()));
        }
        if (row.reason() != null) {
            told.append('\n').append(row.reason());
        }
        return told.toString();
    }

    private void workbook(OutputStream out) {
        var columns = new ArrayList<>(List.of(
                Column.number("sort", "序号", 8, ""),
                Column.note("code", "职权编码", 20, ""),
                Column.note("name", "职权名称", 40, ""),
                Column.note("category", "职权类别", 14, ""),
                Column.note("exerciser", "行使主体", 24, ""),
                Column.note("content", "职权内容", 50, ""),
                Column.note("bases", "设定依据", 50, "")));
        if (examined()) {
            columns.addAll(List.of(
                    Column.note("verdict", "审查意见", 12, ""),
                    Column.note("filingNo", "备案号", 24, ""),
                    Column.note("filedOn", "备案日期", 14, ""),
                    Column.note("reason", "理由", 40, "")));
        }
        var layout = new WorkbookLayout(
                unit + " " + statement.title(), lines(), List.of(new SheetLayout(SHEET, columns)), SHEET);
        try (var writer = new WorkbookWriter(layout)) {
            for (var row : rows) {
                writer.append(SHEET, values(row));
            }
            writer.writeTo(out);
        }
    }

    private List<@Nullable Object> values(StatementRow row) {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                row.sort(), row.code(), row.name(), row.category(), row.exerciser(), row.content(), bases(row)));
        if (examined()) {
            var verdict = row.verdict();
            values.addAll(Arrays.asList(
                    verdict == null ? null : verdict.label(), row.filingNo(), row.filedOn(), row.reason()));
        }
        return values;
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String day(Instant at) {
        return day(LocalDate.ofInstant(at, Clocks.ZONE));
    }

    private static String day(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
