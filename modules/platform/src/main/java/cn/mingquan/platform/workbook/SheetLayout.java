package cn.mingquan.platform.workbook;

import java.util.List;

/**
 * A sheet people fill in: one header row, then one thing a row.
 *
 * @param above rows above the header row, where people put a title; our own sheets have none
 */
public record SheetLayout(String name, List<Column> columns, int above) {

    public SheetLayout(String name, List<Column> columns) {
        this(name, columns, 0);
    }

    public Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column " + key + " on sheet " + name));
    }

    int indexOf(String key) {
        return columns.indexOf(column(key));
    }
}
