package cn.mingquan.statistics.figure;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.statistics.Measures;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One pass over the changes that units have left: take, count, write. Taking and writing share one platform transaction,
 * so that a crash anywhere gives the changes back; counting runs between them, nested, one read-only transaction per
 * tenant, which therefore sees at least what the taken changes tell of. What is changed meanwhile has a row of its own.
 */
final class Pass {

    /** How many units a pass takes at most: bounds its time and its locks. */
    static final int UNITS = 50;

    private static final Logger LOG = Logger.getLogger(Pass.class.getName());

    private static final String TAKE =
            """
            with chosen as (
                select tenant from platform.figure_change group by tenant order by min(at), tenant limit ?
            ), taken as (
                delete from platform.figure_change change using chosen where change.tenant = chosen.tenant
                returning change.tenant, change.topic
            )
            select distinct tenant, topic from taken
            """;

    private final Measures measures;

    Pass(Measures measures) {
        this.measures = measures;
    }

    /**
     * @param topics what is to be counted inside each unit; empty when only its profile is
     */
    record Taken(Running running, Map<Profile, Set<String>> topics, Map<UUID, Booking> booked) {

        boolean isEmpty() {
            return topics.isEmpty();
        }
    }

    /**
     * @param counted the new cells of each unit, for its counted topics
     * @param failed units that could not be counted now, with the topics to count later
     */
    record Counted(Taken taken, Map<Profile, Map<CellKey, Long>> counted, Map<Tenant, Set<String>> failed) {}

    /**
     * A whole pass in the running platform transaction.
     *
     * @return whether there was anything to take
     */
    boolean run(PlatformTransaction.Connections connections, LocalDate today, TenantCount tenants) throws SQLException {
        Taken taken;
        try (var platform = connections.open()) {
            taken = take(platform, today);
        }
        if (taken.isEmpty()) {
            return false;
        }
        var counted = count(taken, tenants);
        try (var platform = connections.open()) {
            write(platform, counted);
        }
        return true;
    }

    /** Takes the visible changes of at most {@link #UNITS} units and moves the figures to today. */
    Taken take(Connection platform, LocalDate today) throws SQLException {
        var running = Tick.open(platform, today);
        var changes = changes(platform);
        if (changes.isEmpty()) {
            return new Taken(running, Map.of(), Map.of());
        }
        var profiles = Profiles.of(platform, changes.keySet());
        var booked = Bookings.of(
                platform,
                running.period(),
                profiles.stream().map(Profile::unitId).toList());
        var topics = new LinkedHashMap<Profile, Set<String>>();
        for (var profile : profiles) {
            topics.put(
                    profile,
                    topics(
                            profile,
                            booked,
                            changes.getOrDefault(profile.tenant().code(), Set.of())));
        }
        return new Taken(running, topics, booked);
    }

    /** A unit that has no figures yet is counted whole, whatever the change was. */
    private Set<String> topics(Profile profile, Map<UUID, Booking> booked, Set<String> changed) {
        if (!profile.counted()) {
            return Set.of();
        }
        return booked.containsKey(profile.unitId()) ? measures.affected(changed) : measures.topics();
    }

    private static Map<String, Set<String>> changes(Connection platform) throws SQLException {
        try (var take = platform.prepareStatement(TAKE)) {
            take.setInt(1, UNITS);
            try (var rows = take.executeQuery()) {
                var changes = new HashMap<String, Set<String>>();
                while (rows.next()) {
                    changes.computeIfAbsent(rows.getString(1).substring(2), code -> new HashSet<>())
                            .add(rows.getString(2));
                }
                return changes;
            }
        }
    }

    /** A unit that cannot be counted now (its schema is being migrated, say) does not hold up the others. */
    Counted count(Taken taken, TenantCount tenants) {
        var counted = new LinkedHashMap<Profile, Map<CellKey, Long>>();
        var failed = new LinkedHashMap<Tenant, Set<String>>();
        taken.topics().forEach((profile, topics) -> {
            try {
                counted.put(
                        profile,
                        topics.isEmpty()
                                ? Map.of()
                                : tenants.count(
                                        profile.tenant(),
                                        topics,
                                        taken.running().asOf()));
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Cannot count " + profile.tenant().code() + " now, will try again", failure);
                failed.put(profile.tenant(), topics);
            }
        });
        return new Counted(taken, counted, failed);
    }

    /** @return the units whose figures or place have changed */
    int write(Connection platform, Counted result) throws SQLException {
        var taken = result.taken();
        int period = taken.running().period();
        putBack(platform, result.failed());

        var units = result.counted().keySet().stream().map(Profile::unitId).toList();
        var stored = Cells.ofUnits(platform, period, units);
        var ledger = new Ledger();
        var moved = new HashMap<UUID, Booking>();
        var left = new ArrayList<UUID>();
        result.counted().forEach((profile, cells) -> {
            var unit = profile.unitId();
            var before = stored.getOrDefault(unit, Map.of());
            var from = taken.booked().get(unit);
            var to = profile.counted() ? profile.booking() : null;
            var after = to == null
                    ? Map.<CellKey, Long>of()
                    : after(profile, before, taken.topics().getOrDefault(profile, Set.of()), cells);
            ledger.enter(unit, from, before, to, after);
            if (to == null) {
                left.add(unit);
            } else if (!to.equals(from)) {
                moved.put(unit, to);
            }
        });
        Bookings.write(platform, period, moved);
        Bookings.remove(platform, period, left);
        Cells.writeUnits(platform, period, ledger.unitChanges());
        Cells.addToNodes(platform, period, ledger.nodeDeltas());
        return (int)
                ledger.unitChanges().stream().map(UnitChange::unitId).distinct().count();
    }

    /** What was not counted stays as it was; what was counted is replaced, and the profile is always read. */
    private Map<CellKey, Long> after(
            Profile profile, Map<CellKey, Long> before, Set<String> topics, Map<CellKey, Long> counted) {
        var replaced = new HashSet<>(measures.ofTopic(Measures.UNIT_TOPIC).keySet());
        topics.forEach(topic -> replaced.addAll(measures.ofTopic(topic).keySet()));
        var after = new HashMap<CellKey, Long>();
        before.forEach((key, value) -> {
            if (!replaced.contains(key.measure())) {
                after.put(key, value);
            }
        });
        after.putAll(counted);
        after.putAll(profile.cells(after));
        return after;
    }

    private static void putBack(Connection platform, Map<Tenant, Set<String>> failed) throws SQLException {
        Collection<String[]> rows = new ArrayList<>();
        failed.forEach((tenant, topics) -> topics.forEach(topic -> rows.add(new String[] {tenant.role(), topic})));
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = platform.prepareStatement(
                "insert into platform.figure_change (id, tenant, topic, at) values (?, ?, ?, now())")) {
            for (var row : List.copyOf(rows)) {
                insert.setObject(1, Ids.next());
                insert.setString(2, row[0]);
                insert.setString(3, row[1]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
