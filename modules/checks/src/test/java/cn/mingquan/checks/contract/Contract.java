package cn.mingquan.checks.contract;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The committed OpenAPI file as a tree. */
public final class Contract {

    private Contract() {}

    public static Map<String, Object> document() {
        try {
            var text = Files.readString(Stack.root().resolve("docs/reference/openapi.yaml"));
            return map(new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A node that has fields. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
