package cn.mingquan.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One mapping of the demonstration's own files; what is missing or of another type stops the import. */
record Yaml(Map<?, ?> values) {

    static Yaml resource(String name) {
        try (var stream = Objects.requireNonNull(Yaml.class.getResourceAsStream("/demo/" + name), name)) {
            return of(new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(stream));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Yaml of(Object value) {
        return new Yaml((Map<?, ?>) value);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException("demo: no " + key + " in " + values));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    int number(String key, int otherwise) {
        return values.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Yaml child(String key) {
        return of(Objects.requireNonNull(values.get(key), key));
    }

    List<Yaml> children(String key) {
        return values(key).stream().map(Yaml::of).toList();
    }

    List<String> texts(String key) {
        return values(key).stream().map(Object::toString).toList();
    }

    List<Integer> numbers(String key) {
        return values(key).stream().map(value -> ((Number) value).intValue()).toList();
    }

    private List<?> values(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }
}
