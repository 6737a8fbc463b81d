package cn.mingquan.statistics.figure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures worked out again from the units' own tables, row by row and node by node, by other means than the
 * pipeline's; and the stored figures in the same form.
 */
final class BruteForce {

    private BruteForce() {}

    /** Key: node|measure|slice|d1|d2|category|line, for units {@code u:<id>} without the last two. Value: value/units. */
    static Map<String, String> recount(Province province) throws SQLException {
        var sums = new HashMap<String, long[]>();
        try (var connection = province.postgres.superConnection();
                var statement = connection.createStatement()) {
            var parents = new HashMap<String, String>();
            try (var rows = statement.executeQuery("select code, parent_code from platform.region")) {
                while (rows.next()) {
                    parents.put(rows.getString(1), rows.getString(2));
                }
            }
            record Unit(String id, String schema, String place, String category, String line, int staff, int posts) {}
            var units = new ArrayList<Unit>();
            try (var rows = statement.executeQuery("select id, 't_' || code, region_code, category,"
                    + " coalesce(sector_line, ''), coalesce(staff, 0), coalesce(establishment, 0)"
                    + " from platform.unit where state in ('ACTIVE', 'SUSPENDED')")) {
                while (rows.next()) {
                    units.add(new Unit(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getInt(6),
                            rows.getInt(7)));
                }
            }
            for (var unit : units) {
                var own = new HashMap<String, Long>();
                own.put("UNIT|||", 1L);
                own.put("STAFF|||", (long) unit.staff());
                own.put("ESTABLISHMENT|||", (long) unit.posts());
                try (var rows = statement.executeQuery("select p.state, c.national_code, p.holder_layer, p.direction"
                        + " from " + unit.schema() + ".power_item p left join " + unit.schema()
                        + ".power_category c on c.code = p.category where p.state <> 'WITHDRAWN'")) {
                    while (rows.next()) {
                        var measure = rows.getString(1).equals("DRAFT") ? "POWER_DRAFT" : "POWER";
                        var category = rows.getString(2) == null ? "X" : rows.getString(2);
                        var layer = rows.getString(3) == null ? "NONE" : rows.getString(3);
                        var direction = rows.getString(4);
                        for (var key : List.of(
                                "||",
                                "P|" + category + "|",
                                "H|" + layer + "|",
                                "D|" + direction + "|",
                                "PH|" + category + "|" + layer,
                                "PD|" + category + "|" + direction,
                                "HD|" + layer + "|" + direction)) {
                            own.merge(measure + "|" + key, 1L, Long::sum);
                        }
                    }
                }
                try (var rows = statement.executeQuery("select r.state, l.severity, r.holder_layer from "
                        + unit.schema() + ".risk_point r left join " + unit.schema()
                        + ".risk_level l on l.code = r.level where r.state <> 'WITHDRAWN'")) {
                    while (rows.next()) {
                        var severity = rows.getString(2) == null ? "0" : rows.getString(2);
                        var layer = rows.getString(3) == null ? "NONE" : rows.getString(3);
                        boolean draft = rows.getString(1).equals("DRAFT");
                        var measure = draft ? "RISK_POINT_DRAFT" : "RISK_POINT";
                        own.merge(measure + "|||", 1L, Long::sum);
                        own.merge(measure + "|S|" + severity + "|", 1L, Long::sum);
                        if (!draft) {
                            own.merge(measure + "|H|" + layer + "|", 1L, Long::sum);
                            own.merge(measure + "|SH|" + severity + "|" + layer, 1L, Long::sum);
                        }
                    }
                }
                own.values().removeIf(value -> value == 0);
                own.forEach((key, value) -> {
                    add(sums, "u:" + unit.id() + "|" + key, value);
                    for (String node = unit.place(); node != null; node = parents.get(node)) {
                        add(sums, node + "|" + key + "|" + unit.category() + "|" + unit.line(), value);
                        add(sums, node + "|" + key + "|*|*", value);
                    }
                });
            }
        }
        var figures = new TreeMap<String, String>();
        sums.forEach((key, sum) -> figures.put(key, sum[0] + "/" + sum[1]));
        return figures;
    }

    private static void add(Map<String, long[]> sums, String key, long value) {
        var sum = sums.computeIfAbsent(key, ignored -> new long[2]);
        sum[0] += value;
        sum[1]++;
    }

    static Map<String, String> stored(Province province, int period) throws SQLException {
        var figures = new TreeMap<String, String>();
        try (var connection = province.postgres.superConnection();
                var query = connection.prepareStatement(
                        """
                        select concat_ws('|', 'u:' || unit_id, measure, slice, d1, d2), value || '/1'
                        from statistics.unit_cell where period = ?
                        union all
                        select concat_ws('|', node, measure, slice, d1, d2, unit_category, sector_line),
                               value || '/' || units
                        from statistics.cell where period = ?
                        """)) {
            query.setInt(1, period);
            query.setInt(2, period);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    figures.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return figures;
    }
}
