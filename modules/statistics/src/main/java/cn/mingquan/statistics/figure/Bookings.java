package cn.mingquan.statistics.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where units are booked, month by month. */
final class Bookings {

    private static final String COLUMNS =
            "select unit_id, region_code, path, unit_category, sector_line from statistics.booking";

    private Bookings() {}

    static Map<UUID, Booking> of(Connection platform, int period) throws SQLException {
        try (var query = platform.prepareStatement(COLUMNS + " where period = ?")) {
            query.setInt(1, period);
            return read(query);
        }
    }

    static Map<UUID, Booking> of(Connection platform, int period, Collection<UUID> units) throws SQLException {
        try (var query = platform.prepareStatement(COLUMNS + " where period = ? and unit_id = any(?)")) {
            query.setInt(1, period);
            query.setArray(2, platform.createArrayOf("uuid", units.toArray()));
            return read(query);
        }
    }

    private static Map<UUID, Booking> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var bookings = new HashMap<UUID, Booking>();
            while (rows.next()) {
                bookings.put(
                        rows.getObject(1, UUID.class),
                        new Booking(
                                rows.getString(2),
                                List.of((String[]) rows.getArray(3).getArray()),
                                rows.getString(4),
                                rows.getString(5)));
            }
            return bookings;
        }
    }

    /** The database roles of the units. */
    static List<String> roles(Connection platform, Collection<UUID> units) throws SQLException {
        try (var query = platform.prepareStatement("select 't_' || code from platform.unit where id = any(?)")) {
            query.setArray(1, platform.createArrayOf("uuid", units.toArray()));
            try (var rows = query.executeQuery()) {
                var roles = new ArrayList<String>();
                while (rows.next()) {
                    roles.add(rows.getString(1));
                }
                return roles;
            }
        }
    }

    static void write(Connection platform, int period, Map<UUID, Booking> bookings) throws SQLException {
        try (var insert = platform.prepareStatement(
                """
                insert into statistics.booking (period, unit_id, region_code, path, unit_category, sector_line)
                values (?, ?, ?, ?, ?, ?)
                on conflict (period, unit_id) do update set region_code = excluded.region_code,
                    path = excluded.path, unit_category = excluded.unit_category,
                    sector_line = excluded.sector_line
                """)) {
            for (var booking : bookings.entrySet()) {
                var value = booking.getValue();
                insert.setInt(1, period);
                insert.setObject(2, booking.getKey());
                insert.setString(3, value.regionCode());
                insert.setArray(4, platform.createArrayOf("text", value.path().toArray()));
                insert.setString(5, value.unitCategory());
                insert.setString(6, value.sectorLine());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void remove(Connection platform, int period, Collection<UUID> units) throws SQLException {
        try (var delete =
                platform.prepareStatement("delete from statistics.booking where period = ? and unit_id = any(?)")) {
            delete.setInt(1, period);
            delete.setArray(2, platform.createArrayOf("uuid", units.toArray()));
            delete.executeUpdate();
        }
    }
}
