package cn.mingquan.statistics.figure;

import cn.mingquan.platform.Ids;
import cn.mingquan.statistics.Measures;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Works out the running month again from scratch and compares it with what is stored. Units are counted again in chunks,
 * each under the lock that keeps passes away; the nodes are summed again from the units' cells in one query. Together
 * the two prove every cell. A unit with changes still waiting, or one that cannot be counted now, is left out: its figures
 * are late, not wrong.
 */
final class Recount {

    private static final System.Logger LOG = System.getLogger(Recount.class.getName());

    private static final String NODES =
            """
            with expected as (
                select node, measure, slice, d1, d2, split.unit_category, split.sector_line,
                       sum(value)::bigint as value, count(*)::int as units
                from statistics.unit_cell
                join statistics.booking using (period, unit_id)
                cross join unnest(path) as node
                cross join lateral (values (booking.unit_category, booking.sector_line), ('*', '*'))
                    as split (unit_category, sector_line)
                where period = ?
                group by node, measure, slice, d1, d2, split.unit_category, split.sector_line
            ), stored as (
                select node, measure, slice, d1, d2, unit_category, sector_line, value, units
                from statistics.cell where period = ?
            )
            select count(*),
                   count(*) filter (where expected.value is distinct from stored.value
                                       or expected.units is distinct from stored.units)
            from expected
            full join stored using (node, measure, slice, d1, d2, unit_category, sector_line)
            """;

    private final Measures measures;

    Recount(Measures measures) {
        this.measures = measures;
    }

    /**
     * @param units how many units were counted again
     * @param waiting how many were left out because changes were waiting, or because they could not be counted
     * @param cells how many figures were compared
     * @param drift how many of them were not as they should be: must be nil
     */
    record Found(int period, LocalDate asOf, int units, int waiting, long cells, long drift) {

        static Found nothing(Running running) {
            return new Found(running.period(), running.asOf(), 0, 0, 0, 0);
        }

        Found plus(Found other) {
            return new Found(
                    period,
                    asOf,
                    units + other.units,
                    waiting + other.waiting,
                    cells + other.cells,
                    drift + other.drift);
        }
    }

    Found run(PlatformTransaction platform, TenantCount tenants) throws SQLException {
        var codes = platform.run(step(Recount::codes));
        var found = platform.run(step(Recount::nodes));
        for (int from = 0; from < codes.size(); from += Pass.UNITS) {
            var chunk = codes.subList(from, Math.min(codes.size(), from + Pass.UNITS));
            found = found.plus(platform.run(connections -> units(connections, chunk, tenants)));
        }
        var result = found;
        return platform.run(step(connection -> {
            keep(connection, result);
            return result;
        }));
    }

    @FunctionalInterface
    private interface Step<T> {
        T on(Connection platform) throws SQLException;
    }

    private static <T> PlatformTransaction.Work<T> step(Step<T> step) {
        return connections -> {
            try (var platform = connections.open()) {
                return step.on(platform);
            }
        };
    }

    /** Every unit that has figures or should have. */
    private static List<String> codes(Connection platform) throws SQLException {
        var codes = new TreeSet<String>();
        Profiles.allCounted(platform)
                .forEach(profile -> codes.add(profile.tenant().code()));
        var running = Tick.lock(platform);
        if (running.isPresent()) {
            var booked = Bookings.of(platform, running.get().period()).keySet();
            Bookings.roles(platform, booked).forEach(role -> codes.add(role.substring(2)));
        }
        return List.copyOf(codes);
    }

    private static Found nodes(Connection platform) throws SQLException {
        var running = running(platform);
        try (var query = platform.prepareStatement(NODES)) {
            query.setInt(1, running.period());
            query.setInt(2, running.period());
            try (var row = query.executeQuery()) {
                row.next();
                return new Found(running.period(), running.asOf(), 0, 0, row.getLong(1), row.getLong(2));
            }
        }
    }

    private Found units(PlatformTransaction.Connections connections, List<String> codes, TenantCount tenants)
            throws SQLException {
        Running running;
        List<Profile> profiles;
        try (var platform = connections.open()) {
            running = running(platform);
            profiles = Profiles.of(platform, codes);
        }
        var counted = new HashMap<UUID, Map<CellKey, Long>>();
        for (var profile : profiles) {
            try {
                counted.put(profile.unitId(), expected(profile, running, tenants));
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Cannot count " + profile.tenant().code() + " again", failure);
            }
        }
        try (var platform = connections.open()) {
            return compare(platform, running, profiles, counted);
        }
    }

    private static Found compare(
            Connection platform, Running running, List<Profile> profiles, Map<UUID, Map<CellKey, Long>> counted)
            throws SQLException {
        // Asked after counting: what was committed before it and is not in the figures still has its row.
        var waiting = waiting(
                platform,
                profiles.stream().map(profile -> profile.tenant().role()).toList());
        var ids = profiles.stream().map(Profile::unitId).toList();
        var booked = Bookings.of(platform, running.period(), ids);
        var stored = Cells.ofUnits(platform, running.period(), ids);
        var found = Found.nothing(running);
        for (var profile : profiles) {
            var unit = profile.unitId();
            var wanted = counted.get(unit);
            if (wanted == null || waiting.contains(profile.tenant().role())) {
                found = found.plus(new Found(running.period(), running.asOf(), 0, 1, 0, 0));
                continue;
            }
            long drift = different(wanted, stored.getOrDefault(unit, Map.of()));
            if (!Objects.equals(profile.counted() ? profile.booking() : null, booked.get(unit))) {
                drift++;
            }
            found = found.plus(new Found(running.period(), running.asOf(), 1, 0, wanted.size(), drift));
        }
        return found;
    }

    private Map<CellKey, Long> expected(Profile profile, Running running, TenantCount tenants) {
        if (!profile.counted()) {
            return Map.of();
        }
        var cells = new HashMap<>(tenants.count(profile.tenant(), measures.topics(), running.asOf()));
        cells.putAll(profile.cells(cells));
        return cells;
    }

    private static long different(Map<CellKey, Long> wanted, Map<CellKey, Long> stored) {
        var keys = new HashSet<>(wanted.keySet());
        keys.addAll(stored.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(wanted.get(key), stored.get(key)))
                .count();
    }

    private static Set<String> waiting(Connection platform, List<String> roles) throws SQLException {
        try (var query = platform.prepareStatement(
                "select distinct tenant from platform.figure_change" + " where tenant = any(?)")) {
            query.setArray(1, platform.createArrayOf("text", roles.toArray()));
            try (var rows = query.executeQuery()) {
                var waiting = new HashSet<String>();
                while (rows.next()) {
                    waiting.add(rows.getString(1));
                }
                return waiting;
            }
        }
    }

    private static Running running(Connection platform) throws SQLException {
        return Tick.lock(platform).orElseGet(() -> new Running(0, LocalDate.EPOCH));
    }

    private static void keep(Connection platform, Found found) throws SQLException {
        try (var insert = platform.prepareStatement("insert into statistics.recount"
                + " (id, at, period, as_of, units, waiting, cells, drift) values (?, now(), ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setInt(2, found.period());
            insert.setObject(3, found.asOf());
            insert.setInt(4, found.units());
            insert.setInt(5, found.waiting());
            insert.setLong(6, found.cells());
            insert.setLong(7, found.drift());
            insert.executeUpdate();
        }
    }
}
