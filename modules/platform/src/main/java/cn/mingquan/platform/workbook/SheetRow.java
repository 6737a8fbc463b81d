package cn.mingquan.platform.workbook;

import cn.mingquan.platform.Texts;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row being understood: each reader takes one cell and, when it does not fit its column, says so in the findings and
 * answers null.
 */
public final class SheetRow {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}) *[-/.年] *(\\d{1,2}) *[-/.月] *(\\d{1,2}) *日?( 0?0:00(:00)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final List<String> YES = List.of("是", "√", "有", "1", "true", "yes", "y");
    private static final List<String> NO = List.of("否", "×", "无", "0", "false", "no", "n");

    private final SheetLayout layout;
    private final RawRow raw;
    private final int[] places;
    private final boolean from1904;
    private final Findings findings;
    private final List<String> emptied = new ArrayList<>();

    SheetRow(SheetLayout layout, RawRow raw, int[] places, boolean from1904, Findings findings) {
        this.layout = layout;
        this.raw = raw;
        this.places = places;
        this.from1904 = from1904;
        this.findings = findings;
    }

    public String sheet() {
        return layout.name();
    }

    public int number() {
        return raw.number();
    }

    /** Whether an error has been found in this row so far. */
    public boolean bad() {
        return findings.bad(sheet(), number());
    }

    /** Whether an error has been found in this cell so far. */
    public boolean bad(String key) {
        return findings.bad(sheet(), number(), header(key));
    }

    public void error(@Nullable String key, String reason) {
        findings.error(sheet(), number(), key == null ? null : header(key), reason);
    }

    public void warning(@Nullable String key, String reason) {
        findings.warning(sheet(), number(), key == null ? null : header(key), reason);
    }

    /** The header of a column, as people know it. */
    public String header(String key) {
        return layout.column(key).header();
    }

    /** The same row without its cells: enough to say something about it later. */
    public SheetRow withoutCells() {
        return new SheetRow(layout, new RawRow(raw.number(), List.of()), places, from1904, findings);
    }

    /** The same row, read another time: what it says is judged again, and told to nobody. */
    public SheetRow withoutFindings() {
        return new SheetRow(layout, raw, places, from1904, new Findings());
    }

    /** How much stands in the row, in characters. */
    public int characters() {
        return raw.characters();
    }

    /** What is written, unless the file does not have the column: then what was there stays. An empty cell empties. */
    public <T> @Nullable T orKept(String key, @Nullable T written, @Nullable T old) {
        if (has(key) && written == null && old != null) {
            empties(key);
        }
        return has(key) ? written : old;
    }

    /** Notes that the cell is empty and takes away what is stored. */
    public void empties(String key) {
        emptied.add(header(key));
    }

    /** Warns of everything that the row {@link #empties}. */
    public void tellEmptied() {
        if (!emptied.isEmpty()) {
            warning(null, "单元格空着，原有的" + String.join("、", emptied) + "将被清空；不想改的列可以整列删去");
        }
    }

    /** Whether the file has this column at all. */
    public boolean has(String key) {
        return places[layout.indexOf(key)] >= 0;
    }

    /** What stands in the cell, without judging it; empty when nothing does. */
    public String peek(String key) {
        return raw.cell(places[layout.indexOf(key)]).text();
    }

    /** The text, judged by its column; null when the cell is empty or unfit. */
    public @Nullable String text(String key) {
        var column = layout.column(key);
        var cell = raw.cell(places[layout.indexOf(key)]);
        switch (cell.oddity()) {
            case FORMULA -> warning(key, "公式不会被计算，采用文件里保存的结果“" + shown(cell.text()) + "”");
            case FORMULA_WITHOUT_RESULT -> {
                error(key, "是没有结果的公式；请改为填写值");
                return null;
            }
            case ERROR_VALUE -> {
                error(key, "是错误值 " + shown(cell.text()) + "；请改为填写值");
                return null;
            }
            case LOST_DIGITS -> {
                if (column.kind() == Column.Kind.TEXT) {
                    error(key, "数字超过 15 位，表格软件已丢失末尾几位；请把单元格格式设为文本后重新填写");
                    return null;
                }
            }
            case NONE -> {}
        }
        if (cell.text().isEmpty()) {
            if (column.required()) {
                error(key, "必填，不能为空");
            }
            return null;
        }
        if (Texts.broken(cell.text())) {
            error(key, Texts.REASON);
            return null;
        }
        if (cell.text().codePointCount(0, cell.text().length()) > column.maxLength()) {
            error(key, "超过 " + column.maxLength() + " 个字");
            return null;
        }
        return cell.text();
    }

    /** The code of the chosen value. */
    public @Nullable String choice(String key) {
        var written = text(key);
        if (written == null) {
            return null;
        }
        var column = layout.column(key);
        var code = column.codeOf(written);
        if (code.isEmpty()) {
            error(key, "“" + shown(written) + "”不在可选范围内（" + offered(column) + "）");
            return null;
        }
        return code.get();
    }

    public @Nullable <E extends Enum<E>> E choice(String key, Class<E> type) {
        var code = choice(key);
        return code == null ? null : Enum.valueOf(type, code);
    }

    private static String offered(Column column) {
        var labels = column.choices().stream().map(Choice::label).toList();
        if (labels.isEmpty()) {
            return "尚未设置可选项";
        }
        return labels.size() <= 12
                ? String.join("、", labels)
                : String.join("、", labels.subList(0, 12)) + "等 " + labels.size() + " 项";
    }

    /** A code of digits and Latin letters, in which full-width ones mean the same; null when the cell is empty or unfit. */
    public @Nullable String code(String key) {
        var written = text(key);
        return written == null ? null : halfWidth(written);
    }

    public @Nullable Integer whole(String key, int least, int most) {
        var written = text(key);
        if (written == null) {
            return null;
        }
        try {
            var number = Integer.parseInt(halfWidth(written));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // told below together with what is out of range
        }
        error(key, "“" + shown(written) + "”应为 " + least + " 到 " + most + " 的整数");
        return null;
    }

    public @Nullable LocalDate date(String key) {
        var written = text(key);
        if (written == null) {
            return null;
        }
        var date =
                parsed(halfWidth(written), raw.cell(places[layout.indexOf(key)]).numeric());
        if (date == null || date.getYear() < 1900 || date.getYear() > 2200) {
            error(key, "“" + shown(written) + "”不是日期，请写成 2011-06-30 的样子");
            return null;
        }
        return date;
    }

    /** Chinese input methods write digits, spaces and marks full-width: ２０２６－０３－０１. */
    private static String halfWidth(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    private @Nullable LocalDate parsed(String written, boolean numeric) {
        try {
            for (var pattern : List.of(DATE, COMPACT_DATE)) {
                var parts = pattern.matcher(written);
                if (parts.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
                }
            }
            if (numeric) {
                // day 60 of the 1900 count is a 29 February that never was
                var days = (long) Double.parseDouble(written);
                return from1904
                        ? LocalDate.of(1904, 1, 1).plusDays(days)
                        : LocalDate.of(1899, 12, 30).plusDays(days);
            }
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
        return null;
    }

    /** True for 是, false for 否, null when empty. */
    public @Nullable Boolean flag(String key) {
        var written = text(key);
        if (written == null) {
            return null;
        }
        var lower = written.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return true;
        }
        if (NO.contains(lower)) {
            return false;
        }
        error(key, "“" + shown(written) + "”应填是或否");
        return null;
    }

    /** The parts of a list written in one cell, separated by 、，, ; or line ends. */
    public List<String> list(String key) {
        var written = text(key);
        return written == null
                ? List.of()
                : Arrays.stream(written.split("[、，,；;\\n]"))
                        .map(Cells::clean)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String shown(String written) {
        return Texts.shortened(written, 30);
    }
}
