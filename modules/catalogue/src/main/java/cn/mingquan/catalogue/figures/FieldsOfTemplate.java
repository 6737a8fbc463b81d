package cn.mingquan.catalogue.figures;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The unit's own fields of powers. They are one document, so whoever writes them holds its row. */
final class FieldsOfTemplate implements TemplateList {

    private static final String KEY = "catalogue.customFields";

    private final Sql sql;

    FieldsOfTemplate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "customFields";
    }

    @Override
    public List<JsonObject> stored() {
        return read("select value::text from setting where key = ?");
    }

    private List<JsonObject> read(String statement) {
        return sql.first(statement, row -> Json.read(row.getString(1), JsonArray.class), KEY)
                .map(fields -> fields.getValuesAs(JsonObject.class))
                .orElse(List.of());
    }

    @Override
    public Set<String> used() {
        return new HashSet<>(sql.list(
                "select distinct key from power_item p cross join lateral jsonb_object_keys(p.custom) key",
                row -> row.getString(1)));
    }

    @Override
    public void put(List<JsonObject> items) {
        change(fields -> items.forEach(item -> fields.put(item.getString("code"), item)));
    }

    @Override
    public void remove(Collection<String> codes) {
        change(fields -> fields.keySet().removeAll(codes));
    }

    private void change(Consumer<Map<String, JsonObject>> change) {
        var fields = new LinkedHashMap<String, JsonObject>();
        read("select value::text from setting where key = ? for update")
                .forEach(field -> fields.put(field.getString("code"), field));
        change.accept(fields);
        sql.change(
                "update setting set value = ?::jsonb, version = version + 1 where key = ?",
                fields.values().toString(),
                KEY);
    }
}
