package cn.mingquan.platform.templates;

import jakarta.json.JsonObject;

/**
 * The template of a unit, in the version that the unit has.
 *
 * @param unitName the unit's own name
 * @param sectorLine the unit's line, empty when it has none
 * @param content the whole bundle, as {@code template.schema.json} describes it
 */
public record UnitTemplate(
        String code, String version, String name, String unitName, String sectorLine, JsonObject content) {

    /** The part of a module; empty when the bundle has nothing for it. */
    public JsonObject section(String key) {
        var section = content.getJsonObject(key);
        return section == null ? JsonObject.EMPTY_JSON_OBJECT : section;
    }
}
