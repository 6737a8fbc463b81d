package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.audit.Snapshot;
import cn.mingquan.platform.imports.CodedLine;
import cn.mingquan.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A power as a row of the workbook says it; two are equal when importing one over the other changes nothing. */
record PowerLine(
        String code,
        String name,
        @Nullable String category,
        @Nullable String content,
        @Nullable String exerciser,
        @Nullable UUID section,
        @Nullable UUID post,
        @Nullable HolderLayer layer,
        boolean hot,
        Direction direction,
        Visibility visibility,
        @Nullable Integer statutoryLimit,
        TimeLimit.@Nullable Unit statutoryUnit,
        @Nullable Integer promisedLimit,
        TimeLimit.@Nullable Unit promisedUnit,
        @Nullable String localCode,
        @Nullable String level,
        @Nullable String counterparty,
        @Nullable String supervisor,
        Map<String, String> custom)
        implements CodedLine {

    static final String COLUMNS = "code, name, category, content, exerciser, section_id, holder_post_id, holder_layer,"
            + " hot_post, direction, visibility, statutory_limit, statutory_unit, promised_limit, promised_unit,"
            + " local_code, level, counterparty, supervisor, custom";

    static final int COUNT = 20;

    /** @param from the index of the first of {@link #COLUMNS} */
    static PowerLine read(ResultSet row, int from) throws SQLException {
        return new PowerLine(
                row.getString(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getString(from + 4),
                row.getObject(from + 5, UUID.class),
                row.getObject(from + 6, UUID.class),
                constant(HolderLayer.class, row.getString(from + 7)),
                row.getBoolean(from + 8),
                Direction.valueOf(row.getString(from + 9)),
                Visibility.valueOf(row.getString(from + 10)),
                row.getObject(from + 11, Integer.class),
                constant(TimeLimit.Unit.class, row.getString(from + 12)),
                row.getObject(from + 13, Integer.class),
                constant(TimeLimit.Unit.class, row.getString(from + 14)),
                row.getString(from + 15),
                row.getString(from + 16),
                row.getString(from + 17),
                row.getString(from + 18),
                fields(row.getString(from + 19)));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Map<String, String> fields(String json) {
        var fields = new TreeMap<String, String>();
        Json.read(json, JsonObject.class)
                .forEach((key, value) ->
                        fields.put(key, value instanceof JsonString text ? text.getString() : value.toString()));
        return fields;
    }

    @Override
    public String called() {
        return name;
    }

    @Override
    public Map<String, Object> snapshot() {
        return new Snapshot()
                .with("code", code)
                .with("name", name)
                .with("category", category)
                .with("content", content)
                .with("exerciser", exerciser)
                .with("sectionId", section)
                .with("holderPostId", post)
                .with("holderLayer", layer)
                .with("hotPost", hot)
                .with("direction", direction)
                .with("visibility", visibility)
                .with("statutoryLimit", limit(statutoryLimit, statutoryUnit))
                .with("promisedLimit", limit(promisedLimit, promisedUnit))
                .with("localCode", localCode)
                .with("level", level)
                .with("counterparty", counterparty)
                .with("supervisor", supervisor)
                .with("custom", custom)
                .fields();
    }

    private static @Nullable TimeLimit limit(@Nullable Integer length, TimeLimit.@Nullable Unit unit) {
        return length == null || unit == null ? null : new TimeLimit(length, unit);
    }

    /** The values in the order of {@link #COLUMNS}. */
    @Override
    public @Nullable Object[] values() {
        return new @Nullable Object[] {
            code,
            name,
            category,
            content,
            exerciser,
            section,
            post,
            layer == null ? null : layer.name(),
            hot,
            direction.name(),
            visibility.name(),
            statutoryLimit,
            statutoryUnit == null ? null : statutoryUnit.name(),
            promisedLimit,
            promisedUnit == null ? null : promisedUnit.name(),
            localCode,
            level,
            counterparty,
            supervisor,
            Json.write(custom)
        };
    }
}
