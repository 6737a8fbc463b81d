package cn.mingquan.registry.template;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML file as JSON that still knows on which line each value stood. Anchors and aliases are refused: a bundle needs
 * none, and a few lines of them can ask for gigabytes.
 *
 * @param lines from JSON pointer to line, counted from 1
 */
record YamlDocument(String file, JsonObject root, Map<String, Integer> lines) {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 2_000_000;

    /** @throws BundleRefused when the text is no YAML, is no mapping, or uses what a bundle may not use */
    static YamlDocument parse(String file, String text) {
        var settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        try {
            refuseWhatBundlesNeedNot(file, settings, text);
            var node = new Compose(settings).composeString(text);
            if (node.isEmpty() || !(node.get() instanceof MappingNode root)) {
                throw new BundleRefused(file, 1, "文件内容应为键值对");
            }
            var lines = new HashMap<String, Integer>();
            var reading = new Reading(file, lines);
            return new YamlDocument(file, reading.object(root, ""), lines);
        } catch (MarkedYamlEngineException failure) {
            throw new BundleRefused(file, line(failure.getProblemMark()), "YAML 语法错误（" + failure.getProblem() + "）");
        } catch (YamlEngineException failure) {
            throw new BundleRefused(file, 1, "YAML 无法读取（" + failure.getMessage() + "）");
        }
    }

    /** The line of the value, or of the nearest value that holds it. */
    int line(String pointer) {
        var at = pointer;
        while (!lines.containsKey(at)) {
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return 1;
            }
            at = at.substring(0, slash);
        }
        return lines.getOrDefault(at, 1);
    }

    private static void refuseWhatBundlesNeedNot(String file, LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                throw new BundleRefused(file, line(event.getStartMark()), "不允许使用锚点和别名");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new BundleRefused(file, line(event.getStartMark()), "嵌套超过 " + DEEPEST + " 层");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }

    private record Reading(String file, Map<String, Integer> lines) {

        JsonValue value(Node node, String pointer) {
            lines.putIfAbsent(pointer, line(node.getStartMark()));
            if (node instanceof MappingNode mapping) {
                return object(mapping, pointer);
            }
            if (node instanceof SequenceNode sequence) {
                var array = Json.createArrayBuilder();
                int index = 0;
                for (var item : sequence.getValue()) {
                    array.add(value(item, pointer + "/" + index++));
                }
                return array.build();
            }
            return scalar((ScalarNode) node);
        }

        JsonObject object(MappingNode node, String pointer) {
            var object = Json.createObjectBuilder();
            var seen = new HashSet<String>();
            for (var tuple : node.getValue()) {
                var at = tuple.getKeyNode().getStartMark();
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw new BundleRefused(file, line(at), "键应为文字");
                }
                if (!seen.add(key.getValue())) {
                    throw new BundleRefused(file, line(at), "键“" + key.getValue() + "”重复");
                }
                var child = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
                lines.put(child, line(at));
                object.add(key.getValue(), value(tuple.getValueNode(), child));
            }
            return object.build();
        }

        private JsonValue scalar(ScalarNode node) {
            var text = node.getValue();
            if (node.getTag().equals(Tag.NULL)) {
                return JsonValue.NULL;
            }
            if (node.getTag().equals(Tag.BOOL)) {
                return Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
            }
            if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
                try {
                    return Json.createValue(new BigDecimal(text));
                } catch (NumberFormatException notFinite) {
                    throw new BundleRefused(file, line(node.getStartMark()), "数字“" + text + "”不能使用");
                }
            }
            return Json.createValue(text);
        }
    }
}
