package cn.mingquan.platform.workbook;

import cn.mingquan.platform.workbook.RawRow.Oddity;
import cn.mingquan.platform.workbook.RawRow.RawCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Rows and cells of a sheet's part: what is written, whatever type Excel gave it. */
final class XlsxRows {

    private static final int MAX_COLUMNS = 200;

    /** Characters of a row; the longest row that any of our sheets takes has some 60,000. */
    private static final int MAX_ROW_TEXT = 300_000;

    /** Cells a row can have by the file format. */
    private static final int MAX_CELLS = 16_384;

    private final SharedStrings sharedStrings;

    XlsxRows(SharedStrings sharedStrings) {
        this.sharedStrings = sharedStrings;
    }

    /** The row that starts here; without a number of its own it follows the one before. */
    RawRow row(XMLStreamReader reader, int previous) throws XMLStreamException {
        var number = XlsxText.whole(XlsxText.attribute(reader, "r"), previous + 1);
        var cells = new ArrayList<RawCell>();
        var met = 0;
        var characters = 0;
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                var index = columnIndex(XlsxText.attribute(reader, "r"), cells.size());
                var cell = cell(reader);
                met++;
                characters += cell.text().length();
                if (met > MAX_CELLS || characters > MAX_ROW_TEXT) {
                    throw WorkbookProblem.hostile("第 " + number + " 行的单元格或文字超过任何正常的表格，这样的文件不予读取。");
                }
                if (index < MAX_COLUMNS) {
                    while (cells.size() <= index) {
                        cells.add(RawCell.BLANK);
                    }
                    cells.set(index, cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                break;
            }
        }
        return new RawRow(number, cells);
    }

    private RawCell cell(XMLStreamReader reader) throws XMLStreamException {
        var type = XlsxText.attribute(reader, "t");
        var formula = false;
        var value = "";
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = XlsxText.plain(reader);
                    case "is" -> value = XlsxText.rich(reader, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                break;
            }
        }
        if (formula && value.isEmpty()) {
            return new RawCell("", false, Oddity.FORMULA_WITHOUT_RESULT);
        }
        var cell = understood(type, value);
        return formula && cell.oddity() == Oddity.NONE
                ? new RawCell(cell.text(), cell.numeric(), Oddity.FORMULA)
                : cell;
    }

    private RawCell understood(String type, String value) {
        return switch (type) {
            case "s" -> {
                var index = XlsxText.whole(value, -1);
                if (index < 0 || index >= sharedStrings.size()) {
                    throw WorkbookProblem.damaged();
                }
                yield RawCell.text(sharedStrings.get(index));
            }
            case "str", "inlineStr", "d" -> RawCell.text(Cells.clean(Cells.unescape(value)));
            case "b" -> RawCell.text(value.equals("1") ? "是" : "否");
            case "e" -> new RawCell(value, false, Oddity.ERROR_VALUE);
            default -> number(value);
        };
    }

    private static RawCell number(String value) {
        if (value.isBlank()) {
            return RawCell.BLANK;
        }
        try {
            var number = new BigDecimal(value.strip());
            if (number.precision() > 40 || Math.abs(number.scale()) > 40) {
                return RawCell.text(value.strip());
            }
            return new RawCell(
                    Cells.plainNumber(number), true, Cells.lostDigits(number) ? Oddity.LOST_DIGITS : Oddity.NONE);
        } catch (NumberFormatException notANumber) {
            return RawCell.text(Cells.clean(value));
        }
    }

    /** {@code AB12} is column 27, counted from 0. */
    private static int columnIndex(String reference, int otherwise) {
        var column = 0;
        for (var i = 0; i < reference.length() && i < 4; i++) {
            var c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }
}
