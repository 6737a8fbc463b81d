package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file that somebody sent: a tree bounded in size, depth and number, without document types or entities,
 * so that nothing in it can fetch, or grow.
 */
final class XmlElement {

    /** In bytes. A chart of 200 steps takes a tenth of it. */
    static final int LARGEST = 2 << 20;

    private static final int DEEPEST = 40;
    private static final int MOST = 50_000;

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    /** @throws Problem when it is too large, hostile, or no XML; says where */
    static XmlElement read(InputStream body) {
        var bytes = bytes(body);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refused");
        });
        factory.setXMLReporter((message, type, detail, at) -> {}); // else the parser writes to the server's output
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw unreadable(
                    at == null || at.getLineNumber() < 1
                            ? "文件不是完整的 XML。"
                            : "文件不是完整的 XML：第 " + at.getLineNumber() + " 行第 " + at.getColumnNumber() + " 列读不下去。");
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem(BpmnProblem.BPMN_TOO_LARGE, "流程图文件不能超过 " + (LARGEST >> 20) + " MB。");
            }
            return bytes;
        } catch (IOException broken) {
            throw unreadable("文件没有传完。");
        }
    }

    private static Problem unreadable(String detail) {
        return new Problem(BpmnProblem.BPMN_UNREADABLE, detail);
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlElement>();
        XmlElement root = null;
        var count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST || open.size() >= DEEPEST) {
                        throw unreadable("文件的层次或元素数超过任何正常的流程图，这样的文件不予读取。");
                    }
                    var element = started(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable("文件里有文档类型或实体声明，这样的文件不予读取。");
                default -> {}
            }
        }
        if (root == null) {
            throw unreadable("文件里没有内容。");
        }
        return root;
    }

    private static XmlElement started(XMLStreamReader reader) {
        var namespace = reader.getNamespaceURI();
        var element = new XmlElement(namespace == null ? "" : namespace, reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var of = reader.getAttributeNamespace(i);
            if (of == null || of.isEmpty()) {
                element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return element;
    }

    boolean is(String space, String local) {
        return namespace.equals(space) && name.equals(local);
    }

    boolean in(String space) {
        return namespace.equals(space);
    }

    String name() {
        return name;
    }

    @Nullable
    String attribute(String local) {
        return attributes.get(local);
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String space, String local) {
        return children.stream().filter(child -> child.is(space, local)).toList();
    }

    Optional<XmlElement> child(String space, String local) {
        return children.stream().filter(child -> child.is(space, local)).findFirst();
    }

    /** The text of the first such child; null when there is none. */
    @Nullable
    String childText(String space, String local) {
        return child(space, local).map(XmlElement::text).orElse(null);
    }

    String text() {
        return text.toString();
    }
}
