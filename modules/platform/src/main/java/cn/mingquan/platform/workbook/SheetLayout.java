package cn.mingquan.platform.workbook;

import java.util.List;

/** A sheet people fill in: one header row, then one thing a row. */
public record SheetLayout(String name, List<Column> columns) {

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
