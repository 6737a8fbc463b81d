package cn.mingquan.platform.workbook;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.RawRow.Oddity;
import cn.mingquan.platform.workbook.RawRow.RawCell;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file as a stream of rows. Reads the few parts it needs, each up to {@value #MAX_PART} bytes when unpacked;
 * macros, links and embedded objects are never opened.
 */
final class XlsxSource implements RowSource {

    private static final long MAX_PART = 256L << 20;
    private static final int MAX_COLUMNS = 200;

    /** Rows a sheet can have by the file format, blank ones included. */
    private static final int MAX_NUMBER = 1_048_576;

    /** Characters a cell can have by the file format, with room for escapes. */
    private static final int MAX_TEXT = 40_000;

    /** Characters of a row; the longest row that any of our sheets takes has some 60,000. */
    private static final int MAX_ROW_TEXT = 300_000;

    /** Cells a row can have by the file format. */
    private static final int MAX_CELLS = 16_384;

    private static final int MAX_SHEETS = 1_000;
    private static final int MAX_LINKS = 10_000;

    private static final XMLInputFactory XML = xml();

    private final Path file;
    private final ZipFile zip;
    private final Map<String, String> partOfSheet = new HashMap<>();
    private final SharedStrings sharedStrings = new SharedStrings();
    private boolean from1904;

    XlsxSource(byte[] content) {
        try {
            file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException failure) {
            delete();
            throw new Problem(WorkbookProblem.FILE_DAMAGED, "文件已损坏，无法打开。请重新保存为 .xlsx 后再上传。");
        }
        try {
            readWorkbook();
            readSharedStrings();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void readWorkbook() {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new Problem(WorkbookProblem.FILE_NOT_A_WORKBOOK, "文件里没有工作簿。请上传 .xlsx 或 .csv 文件。");
        }
        var targets = new HashMap<String, String>();
        parse("xl/_rels/workbook.xml.rels", reader -> {
            if (reader.getLocalName().equals("Relationship")) {
                targets.put(attribute(reader, "Id"), attribute(reader, "Target"));
                if (targets.size() > MAX_LINKS) {
                    throw hostile("文件的部件超过 " + MAX_LINKS + " 个，这样的文件不予读取。");
                }
            }
            return true;
        });
        parse("xl/workbook.xml", reader -> {
            if (reader.getLocalName().equals("sheet")) {
                var target = targets.getOrDefault(attribute(reader, "id"), "");
                partOfSheet.put(
                        attribute(reader, "name").strip(),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
                if (partOfSheet.size() > MAX_SHEETS) {
                    throw hostile("文件的工作表超过 " + MAX_SHEETS + " 张，这样的文件不予读取。");
                }
            } else if (reader.getLocalName().equals("workbookPr")) {
                from1904 = List.of("1", "true").contains(attribute(reader, "date1904"));
            }
            return true;
        });
    }

    private void readSharedStrings() {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        parse("xl/sharedStrings.xml", reader -> {
            if (reader.getLocalName().equals("si")) {
                sharedStrings.add(Cells.clean(Cells.unescape(richText(reader, "si"))));
            }
            return true;
        });
    }

    @Override
    public boolean has(String sheet) {
        return partOfSheet.containsKey(sheet);
    }

    @Override
    public void rows(String sheet, Predicate<RawRow> sink) {
        var part = partOfSheet.get(sheet);
        if (part == null) {
            return;
        }
        var last = new int[1];
        var met = new int[1];
        parse(part, reader -> {
            if (reader.getLocalName().equals("row")) {
                var row = row(reader, last[0]);
                last[0] = row.number();
                met[0]++;
                if (met[0] > MAX_NUMBER) {
                    throw hostile("文件的行数超过表格格式允许的上限，这样的文件不予读取。");
                }
                return row.blank() || sink.test(row);
            }
            return true;
        });
    }

    private RawRow row(XMLStreamReader reader, int previous) throws XMLStreamException {
        var number = whole(attribute(reader, "r"), previous + 1);
        var cells = new ArrayList<RawCell>();
        var met = 0;
        var characters = 0;
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                var index = columnIndex(attribute(reader, "r"), cells.size());
                var cell = cell(reader);
                met++;
                characters += cell.text().length();
                if (met > MAX_CELLS || characters > MAX_ROW_TEXT) {
                    throw hostile("第 " + number + " 行的单元格或文字超过任何正常的表格，这样的文件不予读取。");
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
        var type = attribute(reader, "t");
        var formula = false;
        var value = "";
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = elementText(reader);
                    case "is" -> value = richText(reader, "is");
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
                var index = whole(value, -1);
                if (index < 0 || index >= sharedStrings.size()) {
                    throw damaged();
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

    /** The text up to the end of the element, as far as an honest cell can be long. */
    private static String elementText(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw hostile("文件里有外部实体声明，这样的文件不予读取。");
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_DOCUMENT -> throw damaged();
                default -> {}
            }
            if (text.length() > MAX_TEXT) {
                throw hostile("文件里有单元格超过 " + MAX_TEXT + " 个字，这样的文件不予读取。");
            }
        }
        return text.toString();
    }

    /** The text of all runs, without the reading aids of Japanese files. */
    private static String richText(XMLStreamReader reader, String end) throws XMLStreamException {
        var text = new StringBuilder();
        var phonetic = 0;
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("rPh")) {
                    phonetic++;
                } else if (reader.getLocalName().equals("t")) {
                    var run = elementText(reader);
                    if (phonetic == 0) {
                        text.append(run);
                    }
                    if (text.length() > MAX_TEXT) {
                        throw hostile("文件里有单元格超过 " + MAX_TEXT + " 个字，这样的文件不予读取。");
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("rPh")) {
                    phonetic--;
                } else if (reader.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private interface Element {
        /** Whether to read on. */
        boolean start(XMLStreamReader reader) throws XMLStreamException;
    }

    private void parse(String part, Element element) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw damaged();
        }
        try (var bytes = new Bounded(zip.getInputStream(entry))) {
            var reader = new GuardedXml(XML.createXMLStreamReader(new MarkupGuard(text(bytes))));
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw hostile("文件里有外部实体声明，这样的文件不予读取。");
                }
                if (event == XMLStreamConstants.START_ELEMENT && !element.start(reader)) {
                    return;
                }
            }
        } catch (XMLStreamException | IOException failure) {
            throw damaged();
        }
    }

    /** In UTF-8 or UTF-16, the two that the file format allows, whatever the part says of itself. */
    private static Reader text(InputStream bytes) throws IOException {
        var start = new PushbackInputStream(bytes, 3);
        var mark = start.readNBytes(3);
        var wide = mark.length > 1
                && ((mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF)
                        || (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE));
        var marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!marked) {
            start.unread(mark);
        }
        return new InputStreamReader(start, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    private static Problem hostile(String detail) {
        return new Problem(WorkbookProblem.FILE_HOSTILE, detail);
    }

    private static Problem damaged() {
        return new Problem(WorkbookProblem.FILE_DAMAGED, "文件内容已损坏，无法读完。请重新保存为 .xlsx 后再上传。");
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int whole(@Nullable String text, int otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
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

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // the file is removed next; an open handle cannot lose anything
        }
        delete();
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // a leftover in the temporary folder harms nobody
        }
    }

    /** Stops a part that unpacks into more than any honest file holds. */
    private static final class Bounded extends FilterInputStream {

        private long left = MAX_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Problem(WorkbookProblem.FILE_HOSTILE, "文件解压后超过 " + (MAX_PART >> 20) + " MB，这样的文件不予读取。");
            }
        }
    }
}
