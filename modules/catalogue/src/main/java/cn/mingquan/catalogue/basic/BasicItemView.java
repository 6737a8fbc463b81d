package cn.mingquan.catalogue.basic;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the basic catalogue as it is now.
 *
 * @param edition counts what was published; a change must name the one it was made against
 * @param reason why this edition differs from the one before
 */
public record BasicItemView(
        UUID id,
        String code,
        String name,
        String category,
        @Nullable String content,
        List<BasisEntry> bases,
        List<ExerciseLevel> levels,
        @Nullable String sectorLine,
        BasicItemState state,
        int edition,
        @Nullable String reason,
        Instant changedAt) {

    /** What {@link #read} expects, of {@code basic_item b}. */
    public static final String COLUMNS =
            "b.id, b.code, b.name, b.category, b.content, b.bases, b.levels, b.sector_line, b.state,"
                    + " b.edition, b.reason, b.changed_at";

    public static BasicItemView read(ResultSet row) throws SQLException {
        return new BasicItemView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                List.of(Json.read(row.getString(6), BasisEntry[].class)),
                levels((String[]) row.getArray(7).getArray()),
                row.getString(8),
                BasicItemState.valueOf(row.getString(9)),
                row.getInt(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    private static List<ExerciseLevel> levels(String[] names) {
        return Arrays.stream(names).map(ExerciseLevel::valueOf).toList();
    }

    /** What the province says of it, without code and state. */
    public SaveBasicItem said() {
        return new SaveBasicItem(code, name, category, content, bases, levels, sectorLine);
    }

    /** Field by field, as the audit chain and the editions keep it. */
    public Map<String, Object> snapshot() {
        var fields = new TreeMap<String, Object>();
        fields.put("code", code);
        fields.put("name", name);
        fields.put("category", category);
        if (content != null) {
            fields.put("content", content);
        }
        fields.put("bases", bases);
        fields.put("levels", levels);
        if (sectorLine != null) {
            fields.put("sectorLine", sectorLine);
        }
        fields.put("state", state);
        if (reason != null) {
            fields.put("reason", reason);
        }
        return fields;
    }
}
