package cn.mingquan.checks.isolation;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One published call.
 *
 * @param path below {@code /api}, with its parameters in braces
 * @param json whether it takes a JSON body
 */
record Operation(String method, String path, boolean json) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Every operation of the committed OpenAPI file. */
    static List<Operation> published() {
        var operations = new ArrayList<Operation>();
        for (var path : map(document().get("paths")).entrySet()) {
            for (var method : map(path.getValue()).entrySet()) {
                if (METHODS.contains(method.getKey())) {
                    var body = map(map(method.getValue()).getOrDefault("requestBody", Map.of()));
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().substring("/api".length()),
                            map(body.getOrDefault("content", Map.of())).containsKey("application/json")));
                }
            }
        }
        return operations;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    private static Map<String, Object> document() {
        try {
            var text = Files.readString(Stack.root().resolve("docs/reference/openapi.yaml"));
            return map(new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
