package cn.mingquan.catalogue.typical;

import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.TypicalBasis;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;

/** A power as a template proposes it (tenants/templates/template.schema.json). */
record TypicalPower(
        String key,
        String name,
        String category,
        String content,
        Direction direction,
        Visibility visibility,
        HolderLayer holderLayer,
        boolean hotPost,
        List<String> sectorLines,
        Optional<Limit> statutory,
        List<BasisEntry> bases) {

    /** @param unit the name of a unit of time limits */
    record Limit(int length, String unit) {}

    static TypicalPower read(JsonObject power) {
        return new TypicalPower(
                power.getString("code"),
                power.getString("name"),
                power.getString("category"),
                power.getString("content"),
                Direction.valueOf(power.getString("direction")),
                Visibility.valueOf(power.getString("visibility", Visibility.EXPLICIT.name())),
                HolderLayer.valueOf(power.getString("holderLayer")),
                power.getBoolean("hotPost", false),
                power.getJsonArray("sectorLines").getValuesAs(JsonString::getString),
                Optional.ofNullable(power.getJsonObject("statutory"))
                        .map(limit -> new Limit(limit.getInt("limit"), limit.getString("unit"))),
                power.getJsonArray("bases").getValuesAs(JsonObject.class).stream()
                        .map(TypicalBasis::read)
                        .toList());
    }
}
