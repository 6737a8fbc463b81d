package cn.mingquan.platform.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Something about a cell or row that the person should know.
 *
 * @param row as the spreadsheet program numbers it, from 1
 * @param column the header, or null when the whole row is meant
 * @param reason in Chinese, with what to do
 */
public record Finding(String sheet, int row, @Nullable String column, Severity severity, String reason) {

    /** An error keeps the row out; a warning never does. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
