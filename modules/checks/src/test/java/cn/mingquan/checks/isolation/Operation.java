package cn.mingquan.checks.isolation;

import static cn.mingquan.checks.contract.Contract.map;

import cn.mingquan.checks.contract.Contract;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * One published call.
 *
 * @param path below {@code /api}, with its parameters in braces
 * @param body the schema of the JSON body it takes; empty when it takes none
 * @param query what may follow the path
 */
record Operation(String method, String path, Map<String, Object> body, List<Query> query) {

    /**
     * A parameter of the address.
     *
     * @param typed whether some words cannot be meant by it
     */
    record Query(String name, boolean typed) {}

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Every operation of the committed OpenAPI file. */
    static List<Operation> published() {
        var operations = new ArrayList<Operation>();
        var document = Contract.document();
        for (var path : map(document.get("paths")).entrySet()) {
            for (var method : map(path.getValue()).entrySet()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().substring("/api".length()),
                            jsonBody(document, map(method.getValue())),
                            query(document, map(method.getValue()))));
                }
            }
        }
        return operations;
    }

    private static List<Query> query(Map<String, Object> document, Map<String, Object> operation) {
        var query = new ArrayList<Query>();
        if (operation.get("parameters") instanceof List<?> parameters) {
            for (var parameter : parameters) {
                var whole = map(resolved(document, parameter));
                if ("query".equals(whole.get("in"))) {
                    var schema = map(whole.get("schema"));
                    var text = "string".equals(schema.get("type"))
                            && !schema.containsKey("enum")
                            && !schema.containsKey("format");
                    query.add(new Query(String.valueOf(whole.get("name")), !text));
                }
            }
        }
        return query;
    }

    private static Map<String, Object> jsonBody(Map<String, Object> document, Map<String, Object> operation) {
        var content = map(map(operation.getOrDefault("requestBody", Map.of())).getOrDefault("content", Map.of()));
        var json = map(content.getOrDefault("application/json", Map.of()));
        return map(resolved(document, json.getOrDefault("schema", Map.of())));
    }

    /** The schema with every reference replaced by what it refers to. */
    private static Object resolved(Map<String, Object> document, Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(element -> resolved(document, element)).toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        if (map(node).get("$ref") instanceof String reference) {
            Object target = document;
            for (var step : reference.substring("#/".length()).split("/", -1)) {
                target = Objects.requireNonNull(map(target).get(step), reference);
            }
            return resolved(document, target);
        }
        var whole = new LinkedHashMap<String, Object>();
        map(node).forEach((key, value) -> whole.put(key, resolved(document, value)));
        return whole;
    }

    boolean json() {
        return !body.isEmpty();
    }

    /** A full body as its schema wants it, in which every field that names something names what is given here. */
    JsonValue filled(Function<String, String> named) {
        return value("", body, named);
    }

    /** Whether the body has a field that names something of an agency. */
    boolean namesInBody() {
        return filled(field -> "named").toString().contains("\"named\"");
    }

    private static JsonValue value(String field, Map<String, Object> schema, Function<String, String> named) {
        for (var choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.get(choice) instanceof List<?> schemas && !schemas.isEmpty()) {
                return value(field, map(schemas.get(0)), named);
            }
        }
        if (schema.get("enum") instanceof List<?> constants) {
            return Json.createValue(String.valueOf(constants.get(0)));
        }
        var type = schema.get("type") instanceof List<?> types
                ? String.valueOf(types.get(0))
                : String.valueOf(schema.getOrDefault("type", "object"));
        return switch (type) {
            case "object" -> {
                var object = Json.createObjectBuilder();
                map(schema.getOrDefault("properties", Map.of()))
                        .forEach((name, property) -> object.add(name, value(name, map(property), named)));
                yield object.build();
            }
            case "array" ->
                Json.createArrayBuilder()
                        .add(value(field, map(schema.getOrDefault("items", Map.of())), named))
                        .build();
            case "boolean" -> JsonValue.FALSE;
            case "integer", "number" -> Json.createValue(1);
            default ->
                Json.createValue(
                        String.valueOf(schema.get("format")).equals("uuid")
                                        || field.toLowerCase(Locale.ROOT).contains("unit") && !field.endsWith("Unit")
                                ? named.apply(field)
                                : "攻击");
        };
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
