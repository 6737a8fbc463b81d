package cn.mingquan.platform.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook by a layout: the legend sheet 说明, then each sheet with a frozen header, drop-downs and the rows
 * given. Rows go to disk as they come. All text is written as text, so that nothing in it can run as a formula.
 */
public final class WorkbookWriter implements AutoCloseable {

    static final String LEGEND = "说明";
    static final String OPTIONS = "选项";
    private static final int WINDOW = 200;
    private static final String FONT = "微软雅黑";

    private final WorkbookLayout layout;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, true);
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Styles styles = new Styles();

    public WorkbookWriter(WorkbookLayout layout) {
        this.layout = layout;
        // not every reader knows the 64-bit form, and no workbook here needs it
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        legend();
        for (var sheet : layout.sheets()) {
            open(sheet);
        }
        options();
        workbook.setActiveSheet(1);
    }

    /**
     * Appends a row.
     *
     * @param values in the order of the columns: text or code, Integer, LocalDate, Boolean; null leaves the cell empty
     */
    public void append(String sheet, List<? extends @Nullable Object> values) {
        var columns = layout.sheet(sheet).columns();
        var target = opened(sheet);
        var row = target.createRow(target.getLastRowNum() + 1);
        for (var i = 0; i < values.size(); i++) {
            write(row, i, columns.get(i), values.get(i));
        }
    }

    private void write(Row row, int index, Column column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Integer number) {
            row.createCell(index).setCellValue(number);
        } else if (value instanceof LocalDate date) {
            text(row, index, date.toString(), styles.text);
        } else if (value instanceof Boolean flag) {
            text(row, index, flag ? "是" : "否", styles.text);
        } else {
            text(row, index, column.labelOf(value.toString()), styles.text);
        }
    }

    /** A new row with that number, counted from 1 as people see it. */
    Row at(String sheet, int number) {
        return opened(sheet).createRow(number - 1);
    }

    Row header(String sheet) {
        return opened(sheet).getRow(layout.sheet(sheet).above());
    }

    private Sheet opened(String name) {
        var sheet = sheets.get(name);
        if (sheet == null) {
            throw new IllegalArgumentException("No sheet " + name);
        }
        return sheet;
    }

    void text(Row row, int index, String text, CellStyle style) {
        var cell = row.createCell(index);
        var shown = text.length() > 32_767 ? text.substring(0, 32_767) : text;
        cell.setCellValue(shown);
        cell.setCellStyle(Cells.formulaLike(shown) ? styles.guarded : style);
    }

    Styles styles() {
        return styles;
    }

    private void legend() {
        var sheet = workbook.createSheet(LEGEND);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 18 * 256);
        sheet.setColumnWidth(1, 22 * 256);
        sheet.setColumnWidth(2, 10 * 256);
        sheet.setColumnWidth(3, 90 * 256);
        var at = 0;
        text(sheet.createRow(at++), 0, layout.title(), styles.title);
        for (var paragraph : layout.legend()) {
            var row = sheet.createRow(at);
            text(row, 0, paragraph, styles.wrapped);
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 3));
            row.setHeightInPoints(18f * (1 + paragraph.length() / 70));
            at++;
        }
        at++;
        var head = sheet.createRow(at++);
        var heads = List.of("工作表", "列", "必填", "怎样填写");
        for (var i = 0; i < heads.size(); i++) {
            text(head, i, heads.get(i), styles.header);
        }
        for (var each : layout.sheets()) {
            for (var column : each.columns()) {
                var row = sheet.createRow(at++);
                text(row, 0, each.name(), styles.wrapped);
                text(row, 1, column.header(), styles.wrapped);
                text(row, 2, column.required() ? "必填" : "", styles.wrapped);
                text(row, 3, column.help(), styles.wrapped);
            }
        }
    }

    private void open(SheetLayout each) {
        var sheet = workbook.createSheet(each.name());
        sheets.put(each.name(), sheet);
        var head = sheet.createRow(each.above());
        head.setHeightInPoints(24);
        for (var i = 0; i < each.columns().size(); i++) {
            var column = each.columns().get(i);
            text(
                    head,
                    i,
                    column.required() ? column.header() + " *" : column.header(),
                    column.required() ? styles.required : styles.header);
            sheet.setColumnWidth(i, Math.min(column.width(), 120) * 256);
            sheet.setDefaultColumnStyle(i, column.kind() == Column.Kind.NUMBER ? styles.number : styles.text);
        }
        sheet.createFreezePane(0, each.above() + 1);
        sheet.setAutoFilter(new CellRangeAddress(
                each.above(), each.above(), 0, Math.max(0, each.columns().size() - 1)));
    }

    /** Lists of any length live on a hidden sheet: a drop-down's own list ends at 255 characters. */
    private void options() {
        var sheet = workbook.createSheet(OPTIONS);
        var lists = layout.sheets().stream()
                .flatMap(each -> each.columns().stream())
                .filter(column -> !column.choices().isEmpty())
                .map(Column::choices)
                .distinct()
                .toList();
        var longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (var r = 0; r < longest; r++) {
            var row = sheet.createRow(r);
            for (var c = 0; c < lists.size(); c++) {
                if (r < lists.get(c).size()) {
                    text(row, c, lists.get(c).get(r).label(), styles.text);
                }
            }
        }
        workbook.setSheetHidden(workbook.getSheetIndex(OPTIONS), true);
        for (var each : layout.sheets()) {
            var target = workbook.getSheet(each.name());
            for (var i = 0; i < each.columns().size(); i++) {
                var column = each.columns().get(i);
                if (!column.choices().isEmpty()) {
                    offer(target, each.above() + 1, i, column, lists.indexOf(column.choices()));
                }
            }
        }
    }

    private static void offer(Sheet sheet, int from, int index, Column column, int list) {
        var letters = CellReference.convertNumToColString(list);
        var range = "'" + OPTIONS + "'!$" + letters + "$1:$" + letters + "$"
                + column.choices().size();
        var rules = sheet.getDataValidationHelper();
        var validation = rules.createValidation(
                rules.createFormulaListConstraint(range),
                new CellRangeAddressList(from, from + WorkbookReader.MAX_ROWS, index, index));
        var free = column.kind() == Column.Kind.PROPOSAL;
        validation.setErrorStyle(free ? DataValidation.ErrorStyle.INFO : DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(!free);
        validation.createErrorBox(column.header(), "请从下拉列表中选择。");
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    public void writeTo(OutputStream out) {
        try {
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The few looks a cell can have. */
    final class Styles {
        final CellStyle text = plain();
        final CellStyle number = workbook.createCellStyle();
        final CellStyle guarded = plain();
        final CellStyle header = heading(IndexedColors.DARK_BLUE.getIndex());
        final CellStyle required = heading(IndexedColors.DARK_RED.getIndex());
        final CellStyle title = workbook.createCellStyle();
        final CellStyle wrapped = plain();
        final CellStyle wrong = marked(IndexedColors.ROSE.getIndex());
        final CellStyle doubtful = marked(IndexedColors.LIGHT_YELLOW.getIndex());

        Styles() {
            guarded.setQuotePrefixed(true);
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            var font = workbook.createFont();
            font.setFontName(FONT);
            font.setBold(true);
            font.setFontHeightInPoints((short) 16);
            title.setFont(font);
        }

        private CellStyle plain() {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }

        private CellStyle marked(short colour) {
            var style = plain();
            style.setFillForegroundColor(colour);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            return style;
        }

        private CellStyle heading(short colour) {
            var font = workbook.createFont();
            font.setFontName(FONT);
            font.setBold(true);
            font.setColor(IndexedColors.WHITE.getIndex());
            var style = workbook.createCellStyle();
            style.setFont(font);
            style.setFillForegroundColor(colour);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderRight(BorderStyle.THIN);
            style.setRightBorderColor(IndexedColors.WHITE.getIndex());
            return style;
        }
    }
}
