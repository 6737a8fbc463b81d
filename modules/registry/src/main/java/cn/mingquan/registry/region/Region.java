package cn.mingquan.registry.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A node of the region tree, valid from a day on. Names repeat across the country (there are two 长安区), the code
 * tells them apart.
 *
 * @param code six digits; an own-level node has its parent's code with {@code -0}
 * @param validTo the first day on which it is no longer valid, or null
 */
public record Region(
        String code,
        String name,
        String shortName,
        RegionKind kind,
        Level level,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int sort) {

    /** The root of the tree. */
    public static final String NATION = "000000";

    static final String COLUMNS =
            "r.code, r.name, r.short_name, r.kind, r.level, r.parent_code, r.valid_from, r.valid_to, r.sort";

    static Region read(ResultSet row) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                RegionKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                row.getString("parent_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("sort"));
    }

    /** The node for the bodies directly under this level of government. */
    Region ownLevel() {
        return new Region(
                ownLevelCode(code), name + "直", ownLevelName(), RegionKind.OWN_LEVEL, level, code, validFrom, null, 0);
    }

    static String ownLevelCode(String code) {
        return code + "-0";
    }

    private String ownLevelName() {
        if (name.endsWith("自治区")) {
            return "自治区直";
        }
        if (name.endsWith("地区")) {
            return "地直";
        }
        var last = name.substring(name.length() - 1);
        return "省市县区旗州盟".contains(last) ? last + "直" : "本级";
    }
}
