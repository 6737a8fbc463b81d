package cn.mingquan.platform.workbook;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Stops XML that is nested deeper, or uses more names, than any workbook: the parser keeps every level and every name. */
final class GuardedXml extends StreamReaderDelegate {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_NAMESPACES = 10_000;

    private final Set<String> names = new HashSet<>();
    private int depth;
    private int namespaces;

    GuardedXml(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            namespaces += getNamespaceCount();
            names.add(getLocalName());
            for (var i = 0; i < getAttributeCount(); i++) {
                names.add(getAttributeLocalName(i));
            }
            if (depth > DEEPEST || names.size() > MOST_NAMES || namespaces > MOST_NAMESPACES) {
                throw WorkbookProblem.hostile("文件的层次或标记种类超过任何正常的工作簿，这样的文件不予读取。");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }
}
