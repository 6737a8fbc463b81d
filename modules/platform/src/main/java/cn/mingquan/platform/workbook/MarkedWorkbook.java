package cn.mingquan.platform.workbook;

import cn.mingquan.platform.workbook.Finding.Severity;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives an uploaded file back as a workbook in which every problem stands in a column of its own beside the row, and
 * the cell it is about is coloured. All columns of the upload are kept, also those that nobody knows.
 */
public final class MarkedWorkbook {

    static final String PROBLEM_HEADER = "问题";

    private MarkedWorkbook() {}

    public static void write(byte[] content, WorkbookLayout layout, List<Finding> findings, OutputStream out) {
        try (var source = WorkbookReader.source(content, layout);
                var writer = new WorkbookWriter(new WorkbookLayout(
                        layout.title() + "（导入问题）",
                        List.of("红色为错误，这样的行不会导入；黄色为提醒，不影响导入。改好后可直接上传这个文件，“问题”列会被忽略。"),
                        layout.sheets().stream()
                                .filter(sheet -> source.has(sheet.name()))
                                .map(sheet -> asUploaded(source, sheet))
                                .toList(),
                        layout.csvSheet()))) {
            for (var sheet : layout.sheets()) {
                var byRow = new HashMap<Integer, List<Finding>>();
                findings.stream()
                        .filter(finding -> finding.sheet().equals(sheet.name()))
                        .forEach(finding -> byRow.computeIfAbsent(finding.row(), row -> new ArrayList<>())
                                .add(finding));
                mark(source, sheet, byRow, writer);
            }
            writer.writeTo(out);
        }
    }

    /** The sheet's own columns where the upload has them, in the upload's order, and the unknown ones between them. */
    private static SheetLayout asUploaded(RowSource source, SheetLayout sheet) {
        var columns = new ArrayList<Column>();
        var header = WorkbookReader.headerRow(source, sheet);
        for (var cell : header == null ? List.<RawRow.RawCell>of() : header.cells()) {
            var written = WorkbookReader.heading(cell.text());
            if (!written.equals(PROBLEM_HEADER)) {
                columns.add(sheet.columns().stream()
                        .filter(column -> column.named(written))
                        .findFirst()
                        .map(column -> column.under(cell.text()))
                        .orElseGet(() -> Column.note(cell.text(), cell.text(), 20, "")));
            }
        }
        columns.add(Column.note(PROBLEM_HEADER, PROBLEM_HEADER, 60, "导入时发现的问题"));
        return new SheetLayout(sheet.name(), columns);
    }

    private static void mark(
            RowSource source, SheetLayout sheet, Map<Integer, List<Finding>> byRow, WorkbookWriter writer) {
        var header = WorkbookReader.headerRow(source, sheet);
        if (header == null) {
            return;
        }
        var headers = new ArrayList<String>();
        var kept = new ArrayList<Integer>();
        for (var i = 0; i < header.cells().size(); i++) {
            var written = WorkbookReader.heading(header.cells().get(i).text());
            if (!written.equals(PROBLEM_HEADER)) {
                headers.add(written);
                kept.add(i);
            }
        }
        if (byRow.containsKey(header.number())) {
            // findings about the header itself stand in a line of their own below it
            line(writer, sheet, new RawRow(header.number(), List.of()), headers, kept, byRow);
        }
        source.rows(sheet.name(), row -> {
            if (row.number() > header.number()) {
                line(writer, sheet, row, headers, kept, byRow);
            }
            return true;
        });
    }

    private static void line(
            WorkbookWriter writer,
            SheetLayout sheet,
            RawRow row,
            List<String> headers,
            List<Integer> kept,
            Map<Integer, List<Finding>> byRow) {
        var findings = byRow.getOrDefault(row.number(), List.of());
        var target = writer.next(sheet.name());
        for (var i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            var text = row.cell(kept.get(i)).text();
            var worst = findings.stream()
                    .filter(finding -> meant(sheet, finding, header))
                    .map(Finding::severity)
                    .min(Comparator.naturalOrder());
            if (worst.isPresent() || !text.isEmpty()) {
                var style = worst.map(severity ->
                                severity == Severity.ERROR ? writer.styles().wrong : writer.styles().doubtful)
                        .orElse(writer.styles().text);
                writer.text(target, i, text, style);
            }
        }
        if (!findings.isEmpty()) {
            var told = String.join(
                    "\n", findings.stream().map(MarkedWorkbook::sentence).toList());
            writer.text(target, headers.size(), told, writer.styles().wrapped);
        }
    }

    private static boolean meant(SheetLayout sheet, Finding finding, String header) {
        return finding.column() != null
                && (finding.column().equals(header)
                        || sheet.columns().stream()
                                .anyMatch(column -> column.header().equals(finding.column()) && column.named(header)));
    }

    private static String sentence(Finding finding) {
        return (finding.severity() == Severity.ERROR ? "错误：" : "提醒：")
                + (finding.column() == null ? "" : finding.column() + " ")
                + finding.reason();
    }
}
