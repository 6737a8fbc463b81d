package cn.mingquan.platform.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Texts and attributes of an .xlsx part. */
final class XlsxText {

    /** Characters a cell can have by the file format, with room for escapes. */
    private static final int MAX_TEXT = 40_000;

    private XlsxText() {}

    /** The text up to the end of the element, as far as an honest cell can be long. */
    static String plain(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookProblem.hostile("文件里有外部实体声明，这样的文件不予读取。");
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_DOCUMENT ->
                    throw WorkbookProblem.damaged();
                default -> {}
            }
            if (text.length() > MAX_TEXT) {
                throw WorkbookProblem.hostile("文件里有单元格超过 " + MAX_TEXT + " 个字，这样的文件不予读取。");
            }
        }
        return text.toString();
    }

    /** The text of all runs, without the reading aids of Japanese files. */
    static String rich(XMLStreamReader reader, String end) throws XMLStreamException {
        var text = new StringBuilder();
        var phonetic = 0;
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("rPh")) {
                    phonetic++;
                } else if (reader.getLocalName().equals("t")) {
                    var run = plain(reader);
                    if (phonetic == 0) {
                        text.append(run);
                    }
                    if (text.length() > MAX_TEXT) {
                        throw WorkbookProblem.hostile("文件里有单元格超过 " + MAX_TEXT + " 个字，这样的文件不予读取。");
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

    static String attribute(XMLStreamReader reader, String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    static int whole(@Nullable String text, int otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
