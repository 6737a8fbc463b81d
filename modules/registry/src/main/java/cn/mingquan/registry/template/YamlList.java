package cn.mingquan.registry.template;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A list in a template's text, to which items are added as a person would type them: comments and layout stay. */
public final class YamlList {

    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** The text of such a value stands below its key, and its end is marked where the next thing begins. */
    private static final Set<ScalarStyle> WRITTEN_BELOW = Set.of(ScalarStyle.LITERAL, ScalarStyle.FOLDED);

    private final String text;
    private final SequenceNode list;

    private YamlList(String text, SequenceNode list) {
        this.text = text;
        this.list = list;
    }

    /** Nothing when the text, which must be a valid bundle's, has no such list. */
    public static Optional<YamlList> find(String text, String section, String list) {
        var settings = LoadSettings.builder().build();
        return new Compose(settings)
                .composeString(text)
                .flatMap(root -> child(root, section))
                .flatMap(part -> child(part, list))
                .filter(SequenceNode.class::isInstance)
                .map(found -> new YamlList(text, (SequenceNode) found));
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    /** The whole text with the item at the end of the list. */
    public String with(JsonObject item, String note) {
        return list.getFlowStyle() == FlowStyle.FLOW ? inFlow(item) : inBlock(item, note);
    }

    /** Written between brackets: the item goes before the closing one. */
    private String inFlow(JsonObject item) {
        var end = list.getEndMark().map(Mark::getIndex).orElseThrow();
        var bracket = text.offsetByCodePoints(0, end - 1);
        return text.substring(0, bracket)
                + (list.getValue().isEmpty() ? "" : ", ")
                + flow(item)
                + text.substring(bracket);
    }

    private String inBlock(JsonObject item, String note) {
        var last = lastLine(list);
        var indent = " ".repeat(list.getStartMark().map(Mark::getColumn).orElseThrow());
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.addAll(last + 1, block(item, note, indent));
        return String.join("\n", lines);
    }

    /** The mark behind a block stands where the next thing begins, behind comments that are not its own. */
    private int lastLine(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            return collection.getValue().stream()
                    .mapToInt(child ->
                            child instanceof NodeTuple tuple ? lastLine(tuple.getValueNode()) : lastLine((Node) child))
                    .max()
                    .orElseGet(() -> line(node.getStartMark()));
        }
        var end = line(node.getEndMark());
        return node instanceof ScalarNode scalar && WRITTEN_BELOW.contains(scalar.getScalarStyle()) && !atEnd(scalar)
                ? end - 1
                : end;
    }

    private boolean atEnd(ScalarNode scalar) {
        var end = scalar.getEndMark().map(Mark::getIndex).orElseThrow();
        return text.substring(text.offsetByCodePoints(0, end)).isBlank();
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElseThrow();
    }

    private static List<String> block(JsonObject item, String note, String indent) {
        var lines = new ArrayList<String>();
        lines.add(indent + "# " + note);
        for (Map.Entry<String, JsonValue> field : item.entrySet()) {
            var lead = indent + (lines.size() == 1 ? "- " : "  ") + field.getKey() + ":";
            if (field.getValue() instanceof JsonArray several && hasObjects(several)) {
                lines.add(lead);
                several.forEach(one -> lines.add(indent + "    - " + flow(one)));
            } else {
                lines.add(lead + " " + flow(field.getValue()));
            }
        }
        return lines;
    }

    private static boolean hasObjects(JsonArray several) {
        return !several.isEmpty() && several.get(0) instanceof JsonObject;
    }

    /** Words of the system's own stand as they are, as in the packaged templates; what people wrote is quoted. */
    private static String flow(JsonValue value) {
        if (value instanceof JsonObject object) {
            var fields = object.entrySet().stream()
                    .map(field -> field.getKey() + ": " + flow(field.getValue()))
                    .toList();
            return "{" + String.join(", ", fields) + "}";
        }
        if (value instanceof JsonArray several) {
            return "[" + String.join(", ", several.stream().map(YamlList::flow).toList()) + "]";
        }
        var json = value.toString();
        var word = json.length() > 2 ? json.substring(1, json.length() - 1) : "";
        return PLAIN.matcher(word).matches() ? word : json;
    }
}
