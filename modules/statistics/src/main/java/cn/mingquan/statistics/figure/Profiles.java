package cn.mingquan.statistics.figure;

import cn.mingquan.platform.tenancy.Tenant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads units and their place in the tree from the registry's tables, many at a time. */
final class Profiles {

    private static final String READ =
            """
            with recursive wanted as (
                select id, code, region_code, category, coalesce(sector_line, '') as sector_line,
                       coalesce(establishment, 0) as establishment, coalesce(staff, 0) as staff,
                       oversight, state in ('ACTIVE', 'SUSPENDED') as counted
                from platform.unit
                where (? and state in ('ACTIVE', 'SUSPENDED')) or code = any(?)
            ), up as (
                select distinct region_code as leaf, region_code as code, 0 as depth from wanted
                union all
                select up.leaf, region.parent_code, up.depth + 1
                from up join platform.region on region.code = up.code
                where region.parent_code is not null
            ), path as (
                select leaf, array_agg(code order by depth) as path from up group by leaf
            )
            select wanted.*, path.path
            from wanted join path on path.leaf = wanted.region_code
            order by wanted.code
            """;

    private Profiles() {}

    static List<Profile> of(Connection platform, Collection<String> codes) throws SQLException {
        return read(platform, false, codes);
    }

    static List<Profile> allCounted(Connection platform) throws SQLException {
        return read(platform, true, List.of());
    }

    private static List<Profile> read(Connection platform, boolean all, Collection<String> codes) throws SQLException {
        try (var query = platform.prepareStatement(READ)) {
            query.setBoolean(1, all);
            query.setArray(2, platform.createArrayOf("text", codes.toArray()));
            try (var rows = query.executeQuery()) {
                var profiles = new ArrayList<Profile>();
                while (rows.next()) {
                    profiles.add(profile(rows));
                }
                return profiles;
            }
        }
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var booking = new Booking(
                row.getString("region_code"),
                List.of((String[]) row.getArray("path").getArray()),
                row.getString("category"),
                row.getString("sector_line"));
        return new Profile(
                new Tenant(row.getObject("id", UUID.class), row.getString("code")),
                row.getBoolean("oversight"),
                row.getBoolean("counted"),
                booking,
                row.getLong("establishment"),
                row.getLong("staff"));
    }
}
