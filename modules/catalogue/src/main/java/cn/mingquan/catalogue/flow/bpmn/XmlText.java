package cn.mingquan.catalogue.flow.bpmn;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements by their prefixed names, without the characters that XML cannot hold. */
final class XmlText {

    private final XMLStreamWriter stream;

    XmlText(XMLStreamWriter stream) {
        this.stream = stream;
    }

    void declare() throws XMLStreamException {
        stream.writeStartDocument("UTF-8", "1.0");
    }

    void end() throws XMLStreamException {
        stream.writeEndDocument();
        stream.flush();
    }

    void open(String name) throws XMLStreamException {
        stream.writeStartElement(name);
    }

    void close() throws XMLStreamException {
        stream.writeEndElement();
    }

    /** Nothing for null. */
    void attribute(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            stream.writeAttribute(name, clean(value.toString()));
        }
    }

    /** Nothing for null. */
    void text(@Nullable String text) throws XMLStreamException {
        if (text != null) {
            stream.writeCharacters(clean(text));
        }
    }

    /** An element with nothing but text; none for null. */
    void textElement(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            open(name);
            text(text);
            close();
        }
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
