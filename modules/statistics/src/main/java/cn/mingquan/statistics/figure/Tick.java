package cn.mingquan.statistics.figure;

import cn.mingquan.platform.Ids;
import cn.mingquan.statistics.Measures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;

/**
 * Moves the figures to a new day: the running month gets its new as-of day, or is closed and the next one opens with the
 * same stocks. Whoever writes figures holds the lock on the running month, so that one writes at a time.
 */
final class Tick {

    private Tick() {}

    /** The running month, locked until the transaction ends, moved to today if it has not been. */
    static Running open(Connection platform, LocalDate today) throws SQLException {
        var running = lock(platform);
        if (running.isEmpty()) {
            execute(platform, "insert into statistics.period (period, as_of) values (?, ?)", Months.of(today), today);
            running = lock(platform);
        } else if (!running.get().asOf().isBefore(today)) {
            return running.get();
        }
        var period = running.orElseThrow().period();
        while (period < Months.of(today)) {
            execute(
                    platform,
                    "update statistics.period set as_of = ? where period = ?",
                    Months.lastDay(period),
                    period);
            openAfter(platform, period);
            period = Months.next(period);
        }
        execute(platform, "update statistics.period set as_of = ? where period = ?", today, period);
        askForMisplaced(platform, period);
        return new Running(period, today);
    }

    /** The running month as it stands, locked until the transaction ends. */
    static Optional<Running> lock(Connection platform) throws SQLException {
        try (var query = platform.prepareStatement(
                        "select period, as_of from statistics.period order by period desc limit 1 for update");
                var row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Running(row.getInt(1), row.getObject(2, LocalDate.class)))
                    : Optional.empty();
        }
    }

    /** Stocks go on as they are: the new month begins with the cells of the old one, in the order they are read in. */
    private static void openAfter(Connection platform, int period) throws SQLException {
        int next = Months.next(period);
        execute(
                platform,
                "insert into statistics.period (period, as_of) values (?, ?)",
                next,
                Months.lastDay(next).withDayOfMonth(1));
        execute(
                platform,
                "insert into statistics.booking (period, unit_id, region_code, path, unit_category, sector_line)"
                        + " select ?, unit_id, region_code, path, unit_category, sector_line"
                        + " from statistics.booking where period = ?",
                next,
                period);
        execute(
                platform,
                "insert into statistics.unit_cell (unit_id, period, measure, slice, d1, d2, value)"
                        + " select unit_id, ?, measure, slice, d1, d2, value"
                        + " from statistics.unit_cell where period = ? order by unit_id, measure, slice",
                next,
                period);
        execute(
                platform,
                "insert into statistics.cell"
                        + " (node, period, measure, slice, d1, d2, unit_category, sector_line, value, units)"
                        + " select node, ?, measure, slice, d1, d2, unit_category, sector_line, value, units"
                        + " from statistics.cell where period = ?"
                        + " order by node, measure, slice, unit_category, sector_line",
                next,
                period);
    }

    /** Units that stand elsewhere in the tree than they are booked (the tree is dated too) are asked for again. */
    private static void askForMisplaced(Connection platform, int period) throws SQLException {
        var booked = new HashMap<>(Bookings.of(platform, period));
        var codes = new HashSet<String>();
        for (var profile : Profiles.allCounted(platform)) {
            if (!profile.booking().equals(booked.remove(profile.unitId()))) {
                codes.add(profile.tenant().role());
            }
        }
        codes.addAll(Bookings.roles(platform, booked.keySet()));
        ask(platform, codes);
    }

    static void ask(Connection platform, Collection<String> roles) throws SQLException {
        try (var insert = platform.prepareStatement("insert into platform.figure_change (id, tenant, topic, at)"
                + " select id, tenant, ?, now() from unnest(?, ?) as asked (id, tenant)")) {
            insert.setString(1, Measures.UNIT_TOPIC);
            insert.setArray(
                    2,
                    platform.createArrayOf(
                            "uuid", roles.stream().map(role -> Ids.next()).toArray()));
            insert.setArray(3, platform.createArrayOf("text", roles.toArray()));
            insert.executeUpdate();
        }
    }

    private static void execute(Connection platform, String sql, Object... parameters) throws SQLException {
        try (var statement = platform.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
