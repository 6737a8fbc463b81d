package cn.mingquan.platform.workbook;

import java.util.List;

/** A row as the file has it, before anything is understood. */
record RawRow(int number, List<RawCell> cells) {

    /** What stands in a cell, and what is odd about it. */
    record RawCell(String text, boolean numeric, Oddity oddity) {

        static final RawCell BLANK = new RawCell("", false, Oddity.NONE);

        static RawCell text(String text) {
            return new RawCell(text, false, Oddity.NONE);
        }
    }

    enum Oddity {
        NONE,
        /** A formula; the stored result is used. */
        FORMULA,
        /** A formula without a stored result. */
        FORMULA_WITHOUT_RESULT,
        /** An error value such as #N/A. */
        ERROR_VALUE,
        /** A number of more than 15 digits, of which the spreadsheet program has kept only 15. */
        LOST_DIGITS
    }

    RawCell cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : RawCell.BLANK;
    }

    int characters() {
        return cells.stream().mapToInt(cell -> cell.text().length()).sum();
    }

    boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.oddity() == Oddity.NONE);
    }
}
