package cn.mingquan.platform.workbook;

import cn.mingquan.platform.workbook.Finding.Severity;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives an uploaded file back as a workbook in which every problem stands in a column of its own beside the row, and
 * the cell it is about is coloured. Everything keeps its place: rows their numbers, by which the problems speak of
 * them, titles above the header, and also columns that nobody knows.
 */
public final class MarkedWorkbook {

    private static final String PROBLEM_HEADER = "问题";

    /** Before what is wrong with the header row itself, which is told in the same cell. */
    private static final String PROBLEM_OF_HEADER = PROBLEM_HEADER + "：";

    private MarkedWorkbook() {}

    public static void write(byte[] content, WorkbookLayout layout, List<Finding> findings, OutputStream out) {
        try (var source = WorkbookReader.source(content, layout)) {
            var sheets = layout.sheets().stream()
                    .filter(sheet -> source.has(sheet.name()))
                    .map(sheet -> MarkedSheet.of(source, sheet))
                    .toList();
            try (var writer = new WorkbookWriter(new WorkbookLayout(
                    layout.title() + "（导入问题）",
                    List.of("红色为错误，这样的行不会导入；黄色为提醒，不影响导入。改好后可直接上传这个文件，“问题”列会被忽略。"),
                    sheets.stream().map(MarkedSheet::layout).toList(),
                    layout.csvSheet()))) {
                for (var sheet : sheets) {
                    sheet.write(
                            source,
                            findings.stream()
                                    .filter(finding -> finding.sheet()
                                            .equals(sheet.layout().name()))
                                    .collect(Collectors.groupingBy(Finding::row)),
                            writer);
                }
                writer.writeTo(out);
            }
        }
    }

    /** Whether a heading is that of the column this class adds, which is not read when the file comes back. */
    static boolean isProblemHeading(String heading) {
        return heading.equals(PROBLEM_HEADER) || heading.startsWith(PROBLEM_OF_HEADER);
    }

    static Column problemColumn() {
        return Column.note(PROBLEM_HEADER, PROBLEM_HEADER, 60, "导入时发现的问题");
    }

    /** The heading of the problem column where the header row has problems of its own. */
    static String problemHeading(Collection<Finding> ofHeader) {
        return PROBLEM_OF_HEADER + "\n" + told(ofHeader);
    }

    static String told(Collection<Finding> findings) {
        return findings.stream().map(MarkedWorkbook::sentence).collect(Collectors.joining("\n"));
    }

    private static String sentence(Finding finding) {
        return (finding.severity() == Severity.ERROR ? "错误：" : "提醒：")
                + (finding.column() == null ? "" : finding.column() + " ")
                + finding.reason();
    }
}
