package cn.mingquan.platform.workbook;

import cn.mingquan.platform.workbook.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/**
 * A sheet of a {@link MarkedWorkbook}: the upload's columns in its order, then the problems.
 *
 * @param known the columns that the reader knows
 * @param header the upload's header row; of an empty sheet, an empty one
 * @param kept the upload's columns by their place in it, an earlier column of problems left out
 * @param layout how the sheet is written
 */
record MarkedSheet(SheetLayout known, RawRow header, List<Integer> kept, SheetLayout layout) {

    private static final short AS_HIGH_AS_NEEDED = -1;

    static MarkedSheet of(RowSource source, SheetLayout known) {
        var header =
                Objects.requireNonNullElseGet(WorkbookReader.headerRow(source, known), () -> new RawRow(1, List.of()));
        var kept = IntStream.range(0, width(source, known.name()))
                .filter(place -> !MarkedWorkbook.isProblemHeading(heading(header, place)))
                .boxed()
                .toList();
        var columns = new ArrayList<Column>();
        for (var place : kept) {
            var written = header.cell(place).text();
            columns.add(knownAs(known, heading(header, place))
                    .map(column -> column.under(written))
                    .orElseGet(() -> Column.note(written, written, 20, "")));
        }
        columns.add(MarkedWorkbook.problemColumn());
        return new MarkedSheet(known, header, kept, new SheetLayout(known.name(), columns, header.number() - 1));
    }

    /** Cells may stand right of the last heading; they are given back too. */
    private static int width(RowSource source, String sheet) {
        var width = new int[1];
        source.rows(sheet, row -> {
            width[0] = Math.max(width[0], row.cells().size());
            return true;
        });
        return width[0];
    }

    private static String heading(RawRow header, int place) {
        return WorkbookReader.heading(header.cell(place).text());
    }

    private static Optional<Column> knownAs(SheetLayout known, String heading) {
        return known.columns().stream().filter(column -> column.named(heading)).findFirst();
    }

    void write(RowSource source, Map<Integer, List<Finding>> byRow, WorkbookWriter writer) {
        source.rows(layout.name(), row -> {
            var findings = byRow.getOrDefault(row.number(), List.of());
            if (row.number() != header.number()) {
                var target = writer.at(layout.name(), row.number());
                copy(row, findings, target, writer.styles().text, writer);
                if (!findings.isEmpty()) {
                    writer.text(target, kept.size(), MarkedWorkbook.told(findings), writer.styles().wrapped);
                }
            } else if (!findings.isEmpty()) {
                var target = writer.header(layout.name());
                copy(row, findings, target, writer.styles().header, writer);
                writer.text(target, kept.size(), MarkedWorkbook.problemHeading(findings), writer.styles().wrapped);
                target.setHeight(AS_HIGH_AS_NEEDED);
            }
            return true;
        });
    }

    private void copy(RawRow row, List<Finding> findings, Row target, CellStyle plain, WorkbookWriter writer) {
        for (var i = 0; i < kept.size(); i++) {
            var text = row.cell(kept.get(i)).text();
            var style = style(findings, kept.get(i), writer);
            if (style.isPresent() || !text.isEmpty()) {
                writer.text(target, i, text, style.orElse(plain));
            }
        }
    }

    private Optional<CellStyle> style(List<Finding> findings, int place, WorkbookWriter writer) {
        return findings.stream()
                .filter(finding -> isAbout(finding, place))
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .map(severity -> severity == Severity.ERROR ? writer.styles().wrong : writer.styles().doubtful);
    }

    private boolean isAbout(Finding finding, int place) {
        var heading = heading(header, place);
        return finding.column() != null
                && (finding.column().equals(heading)
                        || known.columns().stream()
                                .anyMatch(column -> column.header().equals(finding.column()) && column.named(heading)));
    }
}
