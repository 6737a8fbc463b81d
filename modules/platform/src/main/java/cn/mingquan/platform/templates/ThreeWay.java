package cn.mingquan.platform.templates;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list of the template in the version that the unit has, in a newer one, and as the unit keeps it. What only
 * the template changed is taken, what only the unit changed stays, and what both changed stays and is told.
 */
public final class ThreeWay {

    private final String section;
    private final String list;
    private final Map<String, JsonObject> base;
    private final Map<String, JsonObject> theirs;
    private final Map<String, JsonObject> mine;
    private final Set<String> used;
    private final List<TemplateDifference> differences = new ArrayList<>();
    private final List<JsonObject> put = new ArrayList<>();
    private final Set<String> gone = new LinkedHashSet<>();

    /** @param used codes that must not be removed */
    public ThreeWay(
            String section,
            String list,
            List<JsonObject> base,
            List<JsonObject> theirs,
            List<JsonObject> mine,
            Set<String> used) {
        this.section = section;
        this.list = list;
        this.base = byCode(base);
        this.theirs = byCode(theirs);
        this.mine = byCode(mine);
        this.used = used;
        var codes = new LinkedHashSet<>(this.base.keySet());
        codes.addAll(this.theirs.keySet());
        codes.forEach(this::compare);
    }

    /** Two versions of a template, without a unit. */
    public static ThreeWay between(String section, String list, List<JsonObject> base, List<JsonObject> theirs) {
        return new ThreeWay(section, list, base, theirs, base, Set.of());
    }

    public List<TemplateDifference> differences() {
        return List.copyOf(differences);
    }

    /** Items to be written: new ones, and those of which something is taken. */
    public List<JsonObject> put() {
        return List.copyOf(put);
    }

    public Set<String> gone() {
        return Set.copyOf(gone);
    }

    private static Map<String, JsonObject> byCode(List<JsonObject> items) {
        return items.stream()
                .collect(Collectors.toMap(
                        item -> item.getString("code"), item -> item, (first, second) -> first, LinkedHashMap::new));
    }

    private void compare(String code) {
        var before = base.get(code);
        var after = theirs.get(code);
        var own = mine.get(code);
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null && after != null) {
            added(code, after, own);
        } else if (before != null && after == null) {
            removed(code, before, own);
        } else if (before != null && after != null) {
            changed(code, before, after, own);
        }
    }

    private void added(String code, JsonObject after, @Nullable JsonObject own) {
        if (own == null) {
            put.add(after);
            whole(code, after, TemplateEffect.ADDED, null, after, null);
        } else if (!own.equals(after)) {
            whole(code, own, TemplateEffect.CONFLICT, null, after, own);
        }
    }

    private void removed(String code, JsonObject before, @Nullable JsonObject own) {
        if (own == null) {
            return;
        }
        if (used.contains(code)) {
            whole(code, own, TemplateEffect.KEPT, before, null, own);
        } else if (own.equals(before)) {
            gone.add(code);
            whole(code, own, TemplateEffect.REMOVED, before, null, own);
        } else {
            whole(code, own, TemplateEffect.CONFLICT, before, null, own);
        }
    }

    private void changed(String code, JsonObject before, JsonObject after, @Nullable JsonObject own) {
        if (own == null) {
            whole(code, after, TemplateEffect.CONFLICT, before, after, null);
            return;
        }
        var merged = Json.createObjectBuilder(own);
        var taken = false;
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (var field : fields) {
            taken |= merge(code, field, before, after, own, merged);
        }
        if (taken) {
            put.add(merged.build());
        }
    }

    /** @return whether the template's value is taken */
    private boolean merge(
            String code, String field, JsonObject before, JsonObject after, JsonObject own, JsonObjectBuilder merged) {
        var theirValue = after.get(field);
        if (Objects.equals(before.get(field), theirValue) || Objects.equals(own.get(field), theirValue)) {
            return false;
        }
        var mineIsBase = Objects.equals(own.get(field), before.get(field));
        differences.add(new TemplateDifference(
                section,
                list,
                code,
                label(own),
                field,
                mineIsBase ? TemplateEffect.CHANGED : TemplateEffect.CONFLICT,
                text(before.get(field)),
                text(theirValue),
                text(own.get(field))));
        if (mineIsBase) {
            set(merged, field, theirValue);
        }
        return mineIsBase;
    }

    private static void set(JsonObjectBuilder item, String field, @Nullable JsonValue value) {
        if (value == null) {
            item.remove(field);
        } else {
            item.add(field, value);
        }
    }

    private void whole(
            String code,
            JsonObject called,
            TemplateEffect effect,
            @Nullable JsonObject before,
            @Nullable JsonObject after,
            @Nullable JsonObject own) {
        differences.add(new TemplateDifference(
                section, list, code, label(called), null, effect, said(before), said(after), said(own)));
    }

    private static @Nullable String said(@Nullable JsonObject item) {
        return item == null ? null : label(item);
    }

    /** How people call an item: most have a label, powers a name, points a description. */
    static String label(JsonObject item) {
        for (var key : List.of("label", "name", "description", "who", "text", "title")) {
            if (item.containsKey(key)) {
                return item.getString(key);
            }
        }
        return item.getString("code", "");
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonArray array
                ? array.stream().map(ThreeWay::entry).collect(Collectors.joining("、"))
                : value.toString();
    }

    /** An entry of a list, in words where it has some. */
    private static String entry(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        var called = value instanceof JsonObject item ? label(item) : "";
        return called.isEmpty() ? value.toString() : called;
    }

    /**
     * What the unit's item becomes when the template's is preferred.
     *
     * @param field null for the item as a whole
     */
    public static JsonObject preferring(@Nullable JsonObject own, JsonObject after, @Nullable String field) {
        if (own == null || field == null) {
            return after;
        }
        var merged = Json.createObjectBuilder(own);
        set(merged, field, after.get(field));
        return merged.build();
    }
}
