package cn.mingquan.statistics.figure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The stored figures of units and nodes: read by unit, written in few statements however many cells change. */
final class Cells {

    private Cells() {}

    static Map<UUID, Map<CellKey, Long>> ofUnits(Connection platform, int period, Collection<UUID> units)
            throws SQLException {
        try (var query = platform.prepareStatement("select unit_id, measure, slice, d1, d2, value"
                + " from statistics.unit_cell where period = ? and unit_id = any(?)")) {
            query.setInt(1, period);
            query.setArray(2, platform.createArrayOf("uuid", units.toArray()));
            try (var rows = query.executeQuery()) {
                var cells = new HashMap<UUID, Map<CellKey, Long>>();
                while (rows.next()) {
                    var key = new CellKey(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5));
                    cells.computeIfAbsent(rows.getObject(1, UUID.class), unit -> new HashMap<>())
                            .put(key, rows.getLong(6));
                }
                return cells;
            }
        }
    }

    /** Writes the difference; a value of zero removes the cell. */
    static void writeUnits(Connection platform, int period, List<UnitChange> changes) throws SQLException {
        var gone = changes.stream().filter(change -> change.value() == 0).toList();
        if (!gone.isEmpty()) {
            try (var delete = platform.prepareStatement(
                    """
                    delete from statistics.unit_cell cell
                    using unnest(?, ?, ?, ?, ?) as gone (unit_id, measure, slice, d1, d2)
                    where cell.period = ? and cell.unit_id = gone.unit_id and cell.measure = gone.measure
                      and cell.slice = gone.slice and cell.d1 = gone.d1 and cell.d2 = gone.d2
                    """)) {
                delete.setArray(1, array(platform, "uuid", gone, UnitChange::unitId));
                delete.setArray(2, text(platform, gone, change -> change.key().measure()));
                delete.setArray(3, text(platform, gone, change -> change.key().slice()));
                delete.setArray(4, text(platform, gone, change -> change.key().d1()));
                delete.setArray(5, text(platform, gone, change -> change.key().d2()));
                delete.setInt(6, period);
                delete.executeUpdate();
            }
        }
        var kept = changes.stream().filter(change -> change.value() != 0).toList();
        if (!kept.isEmpty()) {
            try (var upsert = platform.prepareStatement(
                    """
                    insert into statistics.unit_cell (unit_id, period, measure, slice, d1, d2, value)
                    select unit_id, ?, measure, slice, d1, d2, value
                    from unnest(?, ?, ?, ?, ?, ?) as kept (unit_id, measure, slice, d1, d2, value)
                    on conflict (unit_id, period, measure, slice, d1, d2) do update set value = excluded.value
                    """)) {
                upsert.setInt(1, period);
                upsert.setArray(2, array(platform, "uuid", kept, UnitChange::unitId));
                upsert.setArray(3, text(platform, kept, change -> change.key().measure()));
                upsert.setArray(4, text(platform, kept, change -> change.key().slice()));
                upsert.setArray(5, text(platform, kept, change -> change.key().d1()));
                upsert.setArray(6, text(platform, kept, change -> change.key().d2()));
                upsert.setArray(7, array(platform, "bigint", kept, UnitChange::value));
                upsert.executeUpdate();
            }
        }
    }

    /** Adds the deltas to the nodes' cells and removes the cells that no unit has anything in any more. */
    static void addToNodes(Connection platform, int period, List<NodeDelta> deltas) throws SQLException {
        if (deltas.isEmpty()) {
            return;
        }
        try (var upsert = platform.prepareStatement(
                """
                insert into statistics.cell as cell
                    (node, period, measure, slice, d1, d2, unit_category, sector_line, value, units)
                select node, ?, measure, slice, d1, d2, unit_category, sector_line, value, units
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as delta (node, measure, slice, d1, d2, unit_category, sector_line, value, units)
                on conflict (node, period, measure, slice, d1, d2, unit_category, sector_line)
                    do update set value = cell.value + excluded.value, units = cell.units + excluded.units
                """)) {
            upsert.setInt(1, period);
            keys(platform, upsert, 2, deltas);
            upsert.setArray(9, array(platform, "bigint", deltas, NodeDelta::value));
            upsert.setArray(10, array(platform, "int", deltas, NodeDelta::units));
            upsert.executeUpdate();
        }
        var lessened = deltas.stream().filter(delta -> delta.units() < 0).toList();
        if (lessened.isEmpty()) {
            return;
        }
        try (var delete = platform.prepareStatement(
                """
                delete from statistics.cell cell
                using unnest(?, ?, ?, ?, ?, ?, ?)
                    as lessened (node, measure, slice, d1, d2, unit_category, sector_line)
                where cell.period = ? and cell.node = lessened.node and cell.measure = lessened.measure
                  and cell.slice = lessened.slice and cell.d1 = lessened.d1 and cell.d2 = lessened.d2
                  and cell.unit_category = lessened.unit_category and cell.sector_line = lessened.sector_line
                  and cell.units = 0 and cell.value = 0
                """)) {
            keys(platform, delete, 1, lessened);
            delete.setInt(8, period);
            delete.executeUpdate();
        }
    }

    private static void keys(Connection platform, PreparedStatement statement, int at, List<NodeDelta> deltas)
            throws SQLException {
        statement.setArray(at, text(platform, deltas, delta -> delta.key().node()));
        statement.setArray(
                at + 1, text(platform, deltas, delta -> delta.key().cell().measure()));
        statement.setArray(
                at + 2, text(platform, deltas, delta -> delta.key().cell().slice()));
        statement.setArray(
                at + 3, text(platform, deltas, delta -> delta.key().cell().d1()));
        statement.setArray(
                at + 4, text(platform, deltas, delta -> delta.key().cell().d2()));
        statement.setArray(at + 5, text(platform, deltas, delta -> delta.key().unitCategory()));
        statement.setArray(at + 6, text(platform, deltas, delta -> delta.key().sectorLine()));
    }

    private static <T> Array text(Connection platform, List<T> rows, Function<T, String> column) throws SQLException {
        return array(platform, "text", rows, column);
    }

    private static <T> Array array(Connection platform, String type, List<T> rows, Function<T, ?> column)
            throws SQLException {
        return platform.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
