package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.flow.bpmn.Drawing.Box;
import cn.mingquan.catalogue.flow.bpmn.Drawing.Point;
import cn.mingquan.catalogue.flow.bpmn.Graph.Edge;
import cn.mingquan.catalogue.flow.bpmn.Graph.Node;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes a flow as a BPMN 2.0 file with its drawing, which any BPMN tool opens. */
public final class BpmnWriter {

    private final FlowTable table;
    private final Graph graph;
    private final XmlText xml;

    private BpmnWriter(FlowTable table, XmlText xml) {
        this.table = table;
        this.graph = Graph.of(table);
        this.xml = xml;
    }

    /** @param name what the process is called: the power's name */
    public static String write(FlowTable table, String name) {
        var out = new StringWriter();
        try {
            var stream = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            var xml = new XmlText(stream);
            new BpmnWriter(table, xml).document(name);
            stream.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A flow could not be written", impossible);
        }
        return out.toString();
    }

    private void document(String name) throws XMLStreamException {
        xml.declare();
        xml.open("bpmn:definitions");
        xml.attribute("xmlns:bpmn", BpmnNames.MODEL);
        xml.attribute("xmlns:bpmndi", BpmnNames.DI);
        xml.attribute("xmlns:dc", BpmnNames.DC);
        xml.attribute("xmlns:di", BpmnNames.DD);
        xml.attribute("xmlns:xsi", BpmnNames.XSI);
        xml.attribute("xmlns:mq", BpmnNames.OURS);
        xml.attribute("id", "_definitions");
        xml.attribute("targetNamespace", "urn:mingquan:flow");
        xml.attribute("exporter", "Mingquan");
        xml.open("bpmn:process");
        xml.attribute("id", "_process");
        xml.attribute("name", name);
        xml.attribute("isExecutable", "false");
        whole();
        for (var node : graph.nodes()) {
            node(node);
        }
        for (var edge : graph.edges()) {
            flow(edge);
        }
        xml.close();
        diagram();
        xml.close();
        xml.end();
    }

    private void whole() throws XMLStreamException {
        xml.open("bpmn:extensionElements");
        xml.open("mq:flow");
        named("supervisor", table.supervisor());
        xml.textElement("mq:rights", table.rights());
        xml.textElement("mq:remedy", table.remedy());
        for (var answer : table.answers()) {
            xml.open("mq:answer");
            xml.attribute("subject", answer.subject());
            xml.attribute("kind", answer.kind().name());
            xml.text(answer.note());
            xml.close();
        }
        xml.close();
        xml.close();
    }

    private void named(String attribute, @Nullable Named named) throws XMLStreamException {
        if (named != null) {
            xml.attribute(attribute, named.id().toString());
            xml.attribute(attribute + "Name", named.name());
        }
    }

    private void node(Node node) throws XMLStreamException {
        var step = node.step();
        xml.open("bpmn:" + (step == null ? "startEvent" : BpmnNames.ELEMENTS.get(step.kind())));
        xml.attribute("id", node.id());
        xml.attribute("name", step == null ? table.startName() : step.name().isEmpty() ? null : step.name());
        if (step != null) {
            for (var edge : graph.edges()) {
                if (edge.source().equals(node.id())
                        && edge.way() != null
                        && edge.way().otherwise()) {
                    xml.attribute("default", edge.id());
                }
            }
            xml.textElement("bpmn:documentation", step.content());
            if (step.task()) {
                extension(step);
            }
        }
        joints(node.id());
        xml.close();
        if (step != null && step.timeout() != null) {
            timer(step);
        }
    }

    private void joints(String id) throws XMLStreamException {
        for (var edge : graph.edges()) {
            if (edge.target().equals(id)) {
                xml.textElement("bpmn:incoming", edge.id());
            }
        }
        for (var edge : graph.edges()) {
            if (edge.from().equals(id)) {
                xml.textElement("bpmn:outgoing", edge.id());
            }
        }
    }

    private void extension(FlowStep step) throws XMLStreamException {
        xml.open("bpmn:extensionElements");
        xml.open("mq:step");
        xml.attribute("duty", step.duty());
        named("post", step.post());
        xml.attribute("limit", step.limit());
        xml.attribute("limitUnit", step.limitUnit());
        named("supervisor", step.supervisor());
        for (var basis : step.texts()) {
            basis(basis);
        }
        xml.textElement("mq:justification", step.justification());
        for (var risk : step.riskPoints()) {
            xml.open("mq:risk");
            xml.attribute("id", risk.id());
            xml.text(risk.name());
            xml.close();
        }
        for (var key : step.opposed()) {
            xml.open("mq:incompatible");
            xml.attribute("step", key);
            xml.close();
        }
        xml.close();
        xml.close();
    }

    private void basis(BasisEntry basis) throws XMLStreamException {
        xml.open("mq:basis");
        xml.attribute("type", basis.type());
        xml.attribute("validFrom", basis.validFrom());
        xml.attribute("validTo", basis.validTo());
        xml.textElement("mq:title", basis.title());
        xml.textElement("mq:article", basis.article());
        xml.textElement("mq:text", basis.text());
        xml.close();
    }

    private void timer(FlowStep step) throws XMLStreamException {
        var id = Graph.timerOf(step.key());
        xml.open("bpmn:boundaryEvent");
        xml.attribute("id", id);
        xml.attribute("attachedToRef", step.key());
        xml.attribute("cancelActivity", Objects.requireNonNull(step.timeout()).stops());
        joints(id);
        xml.open("bpmn:timerEventDefinition");
        xml.attribute("id", id + "_definition");
        xml.open("bpmn:timeDuration");
        xml.attribute("xsi:type", "bpmn:tFormalExpression");
        xml.text(IsoLimit.write(step.limit(), step.limitUnit()));
        xml.close();
        xml.close();
        xml.close();
    }

    private void flow(Edge edge) throws XMLStreamException {
        xml.open("bpmn:sequenceFlow");
        xml.attribute("id", edge.id());
        var way = edge.way();
        xml.attribute("name", way == null ? null : way.label());
        xml.attribute("sourceRef", edge.from());
        xml.attribute("targetRef", edge.target());
        if (way != null && way.condition() != null) {
            xml.open("bpmn:conditionExpression");
            xml.attribute("xsi:type", "bpmn:tFormalExpression");
            xml.text(way.condition());
            xml.close();
        }
        xml.close();
    }

    private void diagram() throws XMLStreamException {
        var drawing = Layout.of(graph);
        xml.open("bpmndi:BPMNDiagram");
        xml.attribute("id", "_diagram");
        xml.open("bpmndi:BPMNPlane");
        xml.attribute("id", "_plane");
        xml.attribute("bpmnElement", "_process");
        for (var box : drawing.boxes().entrySet()) {
            shape(box.getKey(), box.getValue());
        }
        for (var i = 0; i < graph.edges().size(); i++) {
            line(graph.edges().get(i), drawing.lines().get(i));
        }
        xml.close();
        xml.close();
    }

    private void shape(String id, Box box) throws XMLStreamException {
        xml.open("bpmndi:BPMNShape");
        xml.attribute("id", "_shape_" + id);
        xml.attribute("bpmnElement", id);
        bounds(box);
        var label = labelOf(id);
        if (label != null) {
            label(new Box(box.right() + 8, box.y() + box.height() / 2 - Labels.height(label) / 2, 0, 0), label);
        }
        xml.close();
    }

    private @Nullable String labelOf(String id) {
        if (id.equals(Graph.START)) {
            return table.startName();
        }
        var step = table.byKey().get(id);
        return step == null || step.task() || step.name().isEmpty() ? null : step.name();
    }

    private void label(Box at, String text) throws XMLStreamException {
        xml.open("bpmndi:BPMNLabel");
        bounds(new Box(at.x(), at.y(), Labels.width(text), Labels.height(text)));
        xml.close();
    }

    private void bounds(Box box) throws XMLStreamException {
        xml.open("dc:Bounds");
        xml.attribute("x", box.x());
        xml.attribute("y", box.y());
        xml.attribute("width", box.width());
        xml.attribute("height", box.height());
        xml.close();
    }

    private void line(Edge edge, List<Point> points) throws XMLStreamException {
        xml.open("bpmndi:BPMNEdge");
        xml.attribute("id", "_line_" + edge.id());
        xml.attribute("bpmnElement", edge.id());
        for (var point : points) {
            xml.open("di:waypoint");
            xml.attribute("x", point.x());
            xml.attribute("y", point.y());
            xml.close();
        }
        var way = edge.way();
        if (way != null && way.label() != null) {
            var at = points.size() > 2 ? points.get(2) : points.get(0);
            label(new Box(at.x() + 6, at.y() + 4, 0, 0), way.label());
        }
        xml.close();
    }
}
