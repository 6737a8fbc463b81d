package cn.mingquan.platform.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes CSV that a spreadsheet program shows and never runs. */
public final class CsvText {

    /** So that Chinese Excel takes the file for UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** One record with its line end (RFC 4180). */
    public static String line(List<@Nullable String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var guarded = Cells.formulaLike(text) ? "'" + text : text;
        return guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + guarded.replace("\"", "\"\"") + '"'
                : guarded;
    }
}
