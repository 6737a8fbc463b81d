package cn.mingquan.registry.template;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a schema cannot say of the flows that a template offers: every row can be named, every reference leads somewhere, and
 * each typical power has one flow of its own at most. A row without ways goes on to the row below it.
 */
final class OfferedFlows {

    private static final String AT = "/catalogue/typicalFlows";

    private final Map<String, String> powers;
    private final BiConsumer<String, String> fault;
    private final Set<String> served = new HashSet<>();

    private OfferedFlows(Map<String, String> powers, BiConsumer<String, String> fault) {
        this.powers = powers;
        this.fault = fault;
    }

    /** @param fault takes a pointer into the document, and what is wrong there */
    static void judge(JsonObject catalogue, BiConsumer<String, String> fault) {
        var powers = new HashMap<String, String>();
        for (var power : catalogue.getJsonArray("typicalPowers").getValuesAs(JsonObject.class)) {
            powers.put(power.getString("code"), power.getString("category"));
        }
        var rules = new OfferedFlows(powers, fault);
        var flows = objects(catalogue.getJsonArray("typicalFlows"));
        for (var i = 0; i < flows.size(); i++) {
            rules.powers(flows.get(i), AT + "/" + i);
            rules.steps(flows.get(i), AT + "/" + i + "/steps");
        }
    }

    private void powers(JsonObject flow, String at) {
        var categories = texts(flow.getJsonArray("categories"));
        var named = texts(flow.getJsonArray("powers"));
        for (var i = 0; i < named.size(); i++) {
            var code = named.get(i);
            var category = powers.get(code);
            if (category != null && !categories.contains(category)) {
                fault.accept(at + "/powers/" + i, "典型职权“" + code + "”的类别“" + category + "”不在本流程的 categories 里");
            }
            if (!served.add(code)) {
                fault.accept(at + "/powers/" + i, "典型职权“" + code + "”已经有典型流程");
            }
        }
    }

    private void steps(JsonObject flow, String at) {
        var steps = objects(flow.getJsonArray("steps"));
        var kinds = steps.stream()
                .collect(Collectors.toMap(
                        step -> step.getString("key"), step -> step.getString("kind"), (first, second) -> first));
        var seen = new HashSet<String>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var key = step.getString("key");
            if (!seen.add(key)) {
                fault.accept(at + "/" + i + "/key", "环节代号“" + key + "”重复");
            }
            ways(step, at + "/" + i, kinds);
            opposed(step, at + "/" + i, kinds);
        }
        var last = steps.get(steps.size() - 1);
        if (!last.getString("kind").equals("END")) {
            fault.accept(at + "/" + (steps.size() - 1), "流程的最后一行应是结束（kind: END）");
        }
    }

    private void ways(JsonObject step, String at, Map<String, String> kinds) {
        var ways = objects(step.getJsonArray("next"));
        if (!ways.isEmpty() && step.getString("kind").equals("END")) {
            fault.accept(at + "/next", "“结束”之后不能再有环节");
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < ways.size(); i++) {
            var to = ways.get(i).getString("to");
            if (!kinds.containsKey(to)) {
                fault.accept(at + "/next/" + i + "/to", "下一环节“" + to + "”不在本流程里");
            } else if (!seen.add(to)) {
                fault.accept(at + "/next/" + i + "/to", "下一环节“" + to + "”重复");
            }
        }
    }

    private void opposed(JsonObject step, String at, Map<String, String> kinds) {
        var others = texts(step.getJsonArray("incompatible"));
        for (var i = 0; i < others.size(); i++) {
            var other = others.get(i);
            if (!"TASK".equals(kinds.get(other)) || other.equals(step.getString("key"))) {
                fault.accept(at + "/incompatible/" + i, "不相容环节“" + other + "”不是本流程的另一个办理环节");
            }
        }
    }

    private static List<JsonObject> objects(@Nullable JsonArray array) {
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    private static List<String> texts(@Nullable JsonArray array) {
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
