package cn.mingquan.statistics.figure;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.jobs.Scheduling;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measures;
import cn.mingquan.statistics.comparison.Asking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints how fast figures are: from a change in a unit to the province's figure, and comparisons at four levels. Units
 * are booked by the real pipeline; only what most of them would count inside their schemas is made up. How to start it,
 * and what it printed: docs/reference/performance.md.
 */
public final class FigureBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Logger OUR_LOG = Logger.getLogger("cn.mingquan");
    private static final int CITIES = 10;
    private static final int COUNTIES = 10;
    private static final int REAL = 20;
    private static final int CHANGES = 200;
    private static final int QUESTIONS = 300;
    private static final List<String> LINES = List.of(
            "EDUCATION",
            "PUBLIC_SECURITY",
            "CIVIL_AFFAIRS",
            "JUSTICE",
            "FINANCE",
            "HUMAN_RESOURCES",
            "NATURAL_RESOURCES",
            "ECOLOGY",
            "HOUSING",
            "TRANSPORT",
            "WATER",
            "AGRICULTURE",
            "FORESTRY",
            "COMMERCE",
            "CULTURE_TOURISM",
            "HEALTH",
            "VETERANS",
            "EMERGENCY",
            "AUDIT",
            "MARKET_REGULATION",
            "STATISTICS",
            "MEDICAL_SECURITY",
            "URBAN_MANAGEMENT",
            "ADMINISTRATIVE_APPROVAL");

    private final Postgres postgres = Postgres.freshDatabase();
    private final Measures measures = new Measures(List.of(new Catalogue()));
    private final Pass pass = new Pass(measures);
    private final List<String> leaves = new ArrayList<>();
    private final Map<String, Tenant> real = new HashMap<>();
    private final int units;
    private final int months;
    private LocalDate today;

    private FigureBenchmark(int units, int months) {
        this.units = units;
        this.months = months;
        this.today = LocalDate.of(2026, 11, 21).minusMonths(months - 1L);
    }

    public static void main(String[] arguments) throws Exception {
        OUR_LOG.setLevel(Level.WARNING);
        machine();
        var thousand = new FigureBenchmark(1_000, 1);
        thousand.fill();
        thousand.compare();
        thousand.changes();
        thousand.recount();
        if (!Boolean.getBoolean("mingquan.benchmark.short")) {
            var full = new FigureBenchmark(3_000, 36);
            full.fill();
            full.compare();
        }
        System.exit(0);
    }

    private static void machine() throws Exception {
        OUT.printf(
                "machine: %d cores, load %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0],
                System.getProperty("java.version"));
    }

    private void fill() throws SQLException {
        tree();
        long begin = System.nanoTime();
        for (int i = 0; i < REAL; i++) {
            var tenant = postgres.newTenant();
            real.put(tenant.code(), tenant);
        }
        var registered = new ArrayList<>(real.values());
        while (registered.size() < units) {
            registered.add(new Tenant(Ids.next(), Postgres.randomCode()));
        }
        register(registered);
        int passes = settle();
        OUT.printf(
                "%n%,d units (%d with real schemas) booked by %d passes in %.1f s%n",
                units, REAL, passes, seconds(begin));
        begin = System.nanoTime();
        for (int month = 1; month < months; month++) {
            today = today.plusMonths(1);
            settle();
        }
        if (months > 1) {
            OUT.printf("%d months opened in %.1f s%n", months - 1, seconds(begin));
        }
        try (var connection = postgres.superConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze statistics.cell, statistics.unit_cell, statistics.booking, platform.unit,"
                    + " platform.region");
            try (var row = statement.executeQuery(
                    """
                    select (select count(*) from statistics.unit_cell), (select count(*) from statistics.cell),
                           pg_total_relation_size('statistics.unit_cell') + pg_total_relation_size('statistics.cell')
                    """)) {
                row.next();
                OUT.printf(
                        "%,d cells of units (%.0f per unit and month), %,d of nodes, %.2f GB%n",
                        row.getLong(1), (double) row.getLong(1) / units / months, row.getLong(2), row.getLong(3) / 1e9);
            }
        }
    }

    private void tree() throws SQLException {
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {"000000", "全国", "NATION", "NATION", null});
        place(rows, "990000", "PROVINCE", "000000");
        for (int city = 1; city <= CITIES; city++) {
            place(rows, "99%02d00".formatted(city), "CITY", "990000");
            for (int county = 1; county <= COUNTIES; county++) {
                place(rows, "99%02d%02d".formatted(city, county), "COUNTY", "99%02d00".formatted(city));
            }
        }
        try (var connection = postgres.platformConnection();
                var insert = connection.prepareStatement("insert into region (code, name, short_name, kind, level,"
                        + " parent_code, valid_from) values (?, ?, ?, ?, ?, ?, date '2020-01-01')")) {
            for (var row : rows) {
                insert.setString(1, row[0]);
                insert.setString(2, row[1]);
                insert.setString(3, row[1]);
                insert.setString(4, row[2]);
                insert.setString(5, row[3]);
                insert.setString(6, row[4]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void place(List<String[]> rows, String code, String level, String parent) {
        rows.add(new String[] {code, "演示" + code, level, level, parent});
        rows.add(new String[] {code + "-0", "本级", "OWN_LEVEL", level, code});
        leaves.add(code + "-0");
    }

    private void register(List<Tenant> tenants) throws SQLException {
        var random = new Random(7);
        try (var connection = postgres.platformConnection();
                var insert = connection.prepareStatement("insert into unit (id, code, name, region_code, level,"
                        + " category, sector_line, establishment, staff, state, created_at)"
                        + " values (?, ?, ?, ?, 'COUNTY', ?, ?, 30, 28, 'ACTIVE', now())")) {
            for (int i = 0; i < tenants.size(); i++) {
                int line = i / leaves.size() % LINES.size();
                insert.setObject(1, tenants.get(i).unitId());
                insert.setString(2, tenants.get(i).code());
                insert.setString(3, "演示单位" + i);
                insert.setString(4, leaves.get(i % leaves.size()));
                insert.setString(5, Province.CATEGORIES.get(random.nextInt(20) == 0 ? 3 : line % 3));
                insert.setString(6, LINES.get(line));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (var tenant : real.values()) {
            try (var connection = postgres.tenantConnection(tenant);
                    var statement = connection.createStatement()) {
                statement.execute("insert into power_category (code, label, national_code)"
                        + " values ('01', '行政许可', '01'), ('02', '行政处罚', '02')");
            }
        }
    }

    /** Passes until nothing waits. */
    private int settle() throws SQLException {
        int passes = 0;
        while (pass()) {
            passes++;
        }
        return passes;
    }

    private boolean pass() throws SQLException {
        return platform(connections -> pass.run(connections, today, this::count));
    }

    private <T> T platform(PlatformTransaction.Work<T> work) throws SQLException {
        return Province.platform(postgres, work);
    }

    private Map<CellKey, Long> count(Tenant tenant, Set<String> topics, LocalDate asOf) {
        if (!real.containsKey(tenant.code())) {
            return madeUp(tenant, topics);
        }
        try (var connection = postgres.tenantConnection(tenant)) {
            connection.setAutoCommit(false);
            return TenantCounts.count(connection, measures, topics, asOf);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Some 30 powers and 100 risk points, as an ordinary agency has; always the same for the same unit. */
    private Map<CellKey, Long> madeUp(Tenant tenant, Set<String> topics) {
        var random = new Random(tenant.code().hashCode());
        var tally = new Tally();
        var categories = new ArrayList<>(Dimension.POWER_CATEGORY.known().subList(0, 11));
        Collections.shuffle(categories, random);
        for (int i = 0; i < 33; i++) {
            var category = categories.get(random.nextInt(4));
            var layer = Province.LAYERS.get(random.nextInt(4));
            var direction = random.nextInt(6) == 0 ? "INTERNAL_MGMT" : "EXTERNAL";
            var measure = random.nextInt(8) == 0 ? "POWER_DRAFT" : "POWER";
            if (topics.contains("powers")) {
                tally.expecting(measures.ofTopic("powers"))
                        .add(
                                measure,
                                Map.of(
                                        Dimension.POWER_CATEGORY, category,
                                        Dimension.HOLDER_LAYER, layer,
                                        Dimension.DIRECTION, direction),
                                1);
            }
        }
        for (int i = 0; i < 100; i++) {
            var severity = String.valueOf(1 + random.nextInt(3));
            var layer = Province.LAYERS.get(random.nextInt(4));
            if (topics.contains("risk-points")) {
                tally.expecting(measures.ofTopic("risk-points"))
                        .add("RISK_POINT", Map.of(Dimension.SEVERITY, severity, Dimension.HOLDER_LAYER, layer), 1);
            }
        }
        return tally.cells();
    }

    private void compare() throws SQLException, IOException {
        var levels = new LinkedHashMap<String, List<String>>();
        levels.put("province", List.of("r:990000"));
        levels.put(
                "city",
                leaves.stream()
                        .filter(leaf -> leaf.matches("99(?!00)..00-0"))
                        .map(FigureBenchmark::parent)
                        .toList());
        levels.put(
                "county",
                leaves.stream()
                        .filter(leaf -> !leaf.endsWith("00-0"))
                        .map(FigureBenchmark::parent)
                        .toList());
        levels.put("unit", someUnits());
        try (var asking = new Asking(postgres, measures)) {
            for (var level : levels.entrySet()) {
                var random = new Random(3);
                var times = new long[QUESTIONS];
                long cpu = 0;
                for (int i = -50; i < QUESTIONS; i++) {
                    var node =
                            level.getValue().get(random.nextInt(level.getValue().size()));
                    var period = Months.of(today.minusMonths(random.nextInt(months)));
                    cpu = i == 0 ? asking.cpuNanos() : cpu;
                    long begin = System.nanoTime();
                    asking.ask(node, period, random);
                    if (i >= 0) {
                        times[i] = System.nanoTime() - begin;
                    }
                }
                OUT.printf(
                        "comparison at a %s: %s; processor %.1f ms on average%n",
                        level.getKey(), quantiles(times), (asking.cpuNanos() - cpu) / 1e6 / QUESTIONS);
            }
        }
    }

    private static String parent(String leaf) {
        return "r:" + leaf.substring(0, 6);
    }

    private List<String> someUnits() throws SQLException {
        try (var connection = postgres.superConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from platform.unit order by id limit 500")) {
            var nodes = new ArrayList<String>();
            while (rows.next()) {
                nodes.add("u:" + rows.getObject(1, UUID.class));
            }
            return nodes;
        }
    }

    /** Changes one after the other in real units, while the job runs as it does in production. */
    private void changes() throws Exception {
        var job = new RecurringJob() {
            @Override
            public String name() {
                return "figure-pass";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofSeconds(1));
            }

            @Override
            public void run() throws Exception {
                settle();
            }
        };
        var scheduler = Scheduling.start(postgres.app(), job);
        var tenants = List.copyOf(real.values());
        var random = new Random(11);
        var times = new long[CHANGES];
        try (var reader = postgres.platformConnection()) {
            for (int i = 0; i < CHANGES; i++) {
                Thread.sleep(random.nextInt(500));
                long before = powers(reader);
                approve(tenants.get(random.nextInt(tenants.size())));
                long begin = System.nanoTime();
                while (powers(reader) == before) {
                    Thread.sleep(5);
                }
                times[i] = System.nanoTime() - begin;
            }
        }
        scheduler.run();
        OUT.printf("change to the province's figure, %d changes: %s%n", CHANGES, quantiles(times));
    }

    private void approve(Tenant tenant) throws SQLException {
        try (var connection = postgres.tenantConnection(tenant)) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                            "insert into power_item (id, code, name, category, exerciser, state, approved_on,"
                                    + " created_at, updated_at)"
                                    + " values (?, ?, '职权', '01', '本单位', 'APPROVED', ?, now(), now())");
                    var notice = connection.prepareStatement(
                            "insert into platform.figure_change (id, tenant, topic, at) values (?, ?, 'powers', now())")) {
                var id = Ids.next();
                insert.setObject(1, id);
                insert.setString(2, id.toString());
                insert.setObject(3, today);
                insert.executeUpdate();
                notice.setObject(1, Ids.next());
                notice.setString(2, tenant.role());
                notice.executeUpdate();
            }
            connection.commit();
        }
    }

    private long powers(Connection reader) throws SQLException {
        try (var query = reader.prepareStatement("select sum(value) from statistics.cell where node = '990000'"
                + " and period = ? and measure = 'POWER' and slice = '' and unit_category = '*'")) {
            query.setInt(1, Months.of(today));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void recount() throws SQLException {
        long begin = System.nanoTime();
        var found = new Recount(measures).run(this::platform, this::count);
        OUT.printf(
                "recount of %,d units: %,d cells compared, drift %d, %.1f s%n",
                found.units(), found.cells(), found.drift(), seconds(begin));
    }

    private static String quantiles(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms"
                .formatted(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
