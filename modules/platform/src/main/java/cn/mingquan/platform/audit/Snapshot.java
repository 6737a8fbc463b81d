package cn.mingquan.platform.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a thing as the audit chain keeps them, by name. What is empty is left out. */
public final class Snapshot {

    private final Map<String, Object> fields = new TreeMap<>();

    /** Truth values, numbers, lists and maps stay what they are; everything else is kept as text. */
    public Snapshot with(String name, @Nullable Object value) {
        if (value instanceof Boolean || value instanceof Number || isFilled(value)) {
            fields.put(name, value);
        } else if (value != null && !(value instanceof Collection) && !(value instanceof Map)) {
            fields.put(name, value.toString());
        }
        return this;
    }

    private static boolean isFilled(@Nullable Object value) {
        return (value instanceof Collection<?> list && !list.isEmpty())
                || (value instanceof Map<?, ?> map && !map.isEmpty());
    }

    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
