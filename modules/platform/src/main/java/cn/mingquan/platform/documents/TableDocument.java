package cn.mingquan.platform.documents;

import java.util.List;

/**
 * A document that is one table, on A4 across: the title, what the table is about, the table with its headings on every
 * page, and where it is signed and sealed.
 *
 * @param lines between title and table
 * @param rows each with as many cells as there are columns; a cell may have several lines
 * @param text paragraphs below the table
 * @param closing below all that, to the right
 */
public record TableDocument(
        String title,
        List<String> lines,
        List<Column> columns,
        List<List<String>> rows,
        List<String> text,
        List<String> closing) {

    /** Without text below the table. */
    public TableDocument(
            String title, List<String> lines, List<Column> columns, List<List<String>> rows, List<String> closing) {
        this(title, lines, columns, rows, List.of(), closing);
    }

    /**
     * A column.
     *
     * @param share of the width; what counts is how large it is beside the others
     */
    public record Column(String heading, int share) {}

    int shares() {
        return columns.stream().mapToInt(Column::share).sum();
    }
}
