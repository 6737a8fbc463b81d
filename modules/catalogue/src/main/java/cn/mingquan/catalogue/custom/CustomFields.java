package cn.mingquan.catalogue.custom;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;

/** The fields of the current tenant, as its template gave them. */
@Dependent
public class CustomFields {

    private final Sql sql;

    @Inject
    public CustomFields(Sql sql) {
        this.sql = sql;
    }

    public List<CustomField> all() {
        return sql.first("select value from setting where key = 'catalogue.customFields'", row -> row.getString(1))
                .map(value -> Json.read(value, JsonArray.class).getValuesAs(JsonObject.class).stream()
                        .map(CustomFields::read)
                        .toList())
                .orElse(List.of());
    }

    /** A field as templates write it (tenants/templates/template.schema.json). */
    private static CustomField read(JsonObject field) {
        return new CustomField(
                field.getString("code"),
                field.getString("label"),
                FieldType.valueOf(field.getString("type").toUpperCase(Locale.ROOT)),
                texts(field, "choices"),
                field.getBoolean("required", false),
                field.getString("help", ""),
                field.getString("source", ""),
                texts(field, "categories"));
    }

    private static List<String> texts(JsonObject field, String name) {
        return field.containsKey(name) ? field.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }
}
