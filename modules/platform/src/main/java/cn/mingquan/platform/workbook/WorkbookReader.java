package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded .xlsx or .csv file by a layout, sheet by sheet, without holding it in memory. What makes the whole
 * file unreadable is a {@link Problem}; what is wrong with a row is a {@link Finding}.
 */
public final class WorkbookReader implements AutoCloseable {

    /** Largest upload in bytes. */
    public static final int MAX_BYTES = 20 << 20;

    /** Most rows of a sheet. */
    public static final int MAX_ROWS = 100_000;

    private static final int HEADER_WITHIN = 10;

    /** What our own workbooks hold for their reader. */
    private static final Set<String> WORDS_ONLY = Set.of(WorkbookWriter.LEGEND, WorkbookWriter.OPTIONS);

    private final WorkbookLayout layout;
    private final RowSource source;
    private final Findings findings;
    private final Set<String> judgedSheets = new HashSet<>();

    private WorkbookReader(WorkbookLayout layout, RowSource source, Findings findings) {
        this.layout = layout;
        this.source = source;
        this.findings = findings;
    }

    /** Takes an upload into memory, as far as it may be that large. */
    public static byte[] upload(InputStream body) {
        try {
            var content = body.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new Problem(WorkbookProblem.FILE_TOO_LARGE, "文件超过 " + (MAX_BYTES >> 20) + " MB。请拆成几个文件分别导入。");
            }
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells .xlsx from .csv by the content, never by the name. */
    public static WorkbookReader open(byte[] content, WorkbookLayout layout, Findings findings) {
        return new WorkbookReader(layout, source(content, layout), findings);
    }

    static RowSource source(byte[] content, WorkbookLayout layout) {
        if (content.length == 0) {
            throw new Problem(WorkbookProblem.FILE_EMPTY, "文件是空的。请选择填写好的文件。");
        }
        if (startsWith(content, 'P', 'K')) {
            return new XlsxSource(content);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Problem(WorkbookProblem.FILE_NOT_A_WORKBOOK, "文件是旧版 .xls 或带密码的工作簿。请去掉密码，另存为 .xlsx 后再上传。");
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            throw new Problem(WorkbookProblem.FILE_NOT_A_WORKBOOK, "文件是 PDF，不是表格。请上传 .xlsx 或 .csv 文件。");
        }
        return new CsvSource(content, layout.csvSheet());
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (var i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean has(String sheet) {
        return source.has(sheet);
    }

    /**
     * Refuses a file that has none of the layout's sheets, or as text none of its columns: it is somebody else's. Other
     * sheets with rows are warned of.
     */
    public void requireAnySheet() {
        if (source instanceof CsvSource && !namesAnyColumn(layout.sheet(layout.csvSheet()))) {
            throw new Problem(
                    WorkbookProblem.FILE_NOT_A_WORKBOOK,
                    "文件是纯文本，前 " + HEADER_WITHIN + " 行里没有一个认识的表头，不能当作表格读取。请下载模板，填写后上传。");
        }
        if (layout.sheets().stream().noneMatch(sheet -> source.has(sheet.name()))) {
            throw new Problem(WorkbookProblem.FILE_SHEET_MISSING, "没有找到工作表" + names() + "。请下载模板，填写后上传。");
        }
        source.sheets().stream().filter(this::leftUnread).forEach(this::warnOfUnread);
    }

    private boolean leftUnread(String sheet) {
        return !WORDS_ONLY.contains(sheet)
                && layout.sheets().stream().noneMatch(known -> known.name().equals(sheet));
    }

    private void warnOfUnread(String sheet) {
        source.rows(sheet, first -> {
            findings.warning(sheet, first.number(), null, "这张工作表没有读取，其中的行不会导入；要导入的请移到" + names());
            return false;
        });
    }

    private String names() {
        return String.join(
                "、",
                layout.sheets().stream().map(sheet -> "“" + sheet.name() + "”").toList());
    }

    /**
     * Hands over the rows below the header. A header that lacks a required column is an error of the header row, and no
     * row is handed over; a column nobody knows is a warning.
     */
    public void rows(String sheet, Consumer<SheetRow> sink) {
        var columns = layout.sheet(sheet);
        var header = headerRow(source, columns);
        if (header == null) {
            return;
        }
        var places = places(columns, header);
        if (!judgeHeader(columns, header, places)) {
            return;
        }
        var rows = new int[1];
        source.rows(sheet, row -> {
            if (row.number() > header.number()) {
                rows[0]++;
                if (rows[0] > MAX_ROWS) {
                    throw new Problem(
                            WorkbookProblem.FILE_TOO_MANY_ROWS, "“" + sheet + "”超过 " + MAX_ROWS + " 行。请拆成几个文件分别导入。");
                }
                sink.accept(new SheetRow(columns, row, places, source.from1904(), findings));
            }
            return true;
        });
    }

    private boolean namesAnyColumn(SheetLayout columns) {
        var header = headerRow(source, columns);
        return header != null && Arrays.stream(places(columns, header)).anyMatch(place -> place >= 0);
    }

    /** The row among the first ten in which most columns are named: people put titles above the header. */
    static @Nullable RawRow headerRow(RowSource source, SheetLayout columns) {
        var head = new ArrayList<RawRow>();
        source.rows(columns.name(), row -> {
            head.add(row);
            return head.size() < HEADER_WITHIN;
        });
        RawRow best = null;
        var most = -1L;
        for (var row : head) {
            var known = Arrays.stream(places(columns, row))
                    .filter(place -> place >= 0)
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return best;
    }

    private boolean judgeHeader(SheetLayout columns, RawRow row, int[] places) {
        if (!judgedSheets.add(columns.name())) {
            return missing(columns, places).isEmpty();
        }
        for (var j = 0; j < row.cells().size(); j++) {
            var place = j;
            var written = heading(row.cells().get(j).text());
            if (!written.isEmpty()
                    && !MarkedWorkbook.isProblemHeading(written)
                    && Arrays.stream(places).noneMatch(known -> known == place)) {
                var repeated = columns.columns().stream().anyMatch(column -> column.named(written));
                findings.warning(
                        columns.name(),
                        row.number(),
                        written,
                        repeated ? "表头“" + written + "”重复，只读取第一列" : "表头“" + written + "”不认识，这一列不会导入");
            }
        }
        var missing = missing(columns, places);
        if (!missing.isEmpty()) {
            findings.error(columns.name(), row.number(), null, "表头缺少“" + String.join("”“", missing) + "”列，这张表没有读取");
        }
        return missing.isEmpty();
    }

    private static List<String> missing(SheetLayout layout, int[] places) {
        return layout.columns().stream()
                .filter(Column::required)
                .filter(column -> places[layout.columns().indexOf(column)] < 0)
                .map(Column::header)
                .toList();
    }

    private static int[] places(SheetLayout layout, RawRow row) {
        var places = new int[layout.columns().size()];
        for (var i = 0; i < places.length; i++) {
            places[i] = -1;
            for (var j = 0; j < row.cells().size() && places[i] < 0; j++) {
                if (layout.columns().get(i).named(heading(row.cells().get(j).text()))) {
                    places[i] = j;
                }
            }
        }
        return places;
    }

    /** A header without the mark of required columns and without spaces. */
    static String heading(String written) {
        return written.replaceAll("[*＊\\s]|（必填）|\\(必填\\)", "");
    }

    @Override
    public void close() {
        source.close();
    }
}
