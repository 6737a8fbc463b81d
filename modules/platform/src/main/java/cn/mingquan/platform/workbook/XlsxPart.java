package cn.mingquan.platform.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of an .xlsx file as a stream of XML, up to {@value #MAX_PART} bytes when unpacked and within {@link MarkupGuard}. */
final class XlsxPart {

    private static final long MAX_PART = 256L << 20;

    private static final XMLInputFactory XML = xml();

    private XlsxPart() {}

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    interface Element {
        /** Whether to read on. */
        boolean start(XMLStreamReader reader) throws XMLStreamException;
    }

    /** Shows every element's start until one wants no more. */
    static void parse(ZipFile zip, String part, Element element) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw WorkbookProblem.damaged();
        }
        try (var bytes = new Bounded(zip.getInputStream(entry))) {
            var reader = new GuardedXml(XML.createXMLStreamReader(new MarkupGuard(text(bytes))));
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw WorkbookProblem.hostile("文件里有外部实体声明，这样的文件不予读取。");
                }
                if (event == XMLStreamConstants.START_ELEMENT && !element.start(reader)) {
                    return;
                }
            }
        } catch (XMLStreamException | IOException failure) {
            throw WorkbookProblem.damaged();
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
                throw WorkbookProblem.hostile("文件解压后超过 " + (MAX_PART >> 20) + " MB，这样的文件不予读取。");
            }
        }
    }
}
