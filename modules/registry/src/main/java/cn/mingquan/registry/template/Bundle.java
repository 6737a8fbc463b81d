package cn.mingquan.registry.template;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One version of one category template, checked.
 *
 * @param code the folder's name, for example {@code enforcement}
 * @param unitCategory the unit category it is the default for
 * @param content the whole bundle
 */
public record Bundle(String code, String version, String name, String unitCategory, JsonObject content) {

    static Bundle of(JsonObject content) {
        return new Bundle(
                content.getString("template"),
                content.getString("version"),
                content.getString("name"),
                content.getString("unitCategory"),
                content);
    }

    /** A list of a module's part; empty when the bundle has none. */
    public List<JsonObject> items(String section, String list) {
        var array = section(section).getJsonArray(list);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    /** The part of a module, by its top-level key; empty when the bundle has nothing for it. */
    public JsonObject section(String key) {
        var section = content.getJsonObject(key);
        return section == null ? JsonObject.EMPTY_JSON_OBJECT : section;
    }
}
