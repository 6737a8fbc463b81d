package cn.mingquan.registry.schema;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.testing.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Prints what it costs to make and migrate units' schemas, beside Liquibase doing the same in the same run. How to start
 * it, and what it printed: docs/reference/performance.md.
 */
final class SchemaBenchmark {
    private static final int FLEET = 1000;
    private static final int MEASURED = 200;
    private static final int SAMPLE = 30;
    private static final int WARM_UP = 5;
    private static final String TENANT = "liquibase/tenant/changelog.yaml";
    private static final String COLUMN = "benchmark/column.yaml";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Logger OUR_LOG = Logger.getLogger("cn.mingquan");
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final Fleet fleet = new Fleet();
    private final List<String> byLiquibase = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        LIQUIBASE_LOG.setLevel(Level.SEVERE);
        OUR_LOG.setLevel(Level.SEVERE);
        new SchemaBenchmark().run();
    }

    private void run() throws Exception {
        machine();
        changelogs();
        var units = new ArrayList<>(onboarding());
        while (units.size() < FLEET) {
            var code = fleet.register();
            provisioning().create(code);
            units.add(code);
        }
        nothingToDo();
        addColumn(units);
    }

    private void machine() throws IOException, SQLException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        try (var connection = fleet.database.superConnection()) {
            OUT.printf(
                    "machine: %d cores, %.1f GiB memory, load %s, PostgreSQL %s (fsync %s, synchronous_commit %s), Java"
                            + " %s%n",
                    Runtime.getRuntime().availableProcessors(),
                    Long.parseLong(memory) / 1024.0 / 1024,
                    Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0],
                    text(connection, "show server_version"),
                    text(connection, "show fsync"),
                    text(connection, "show synchronous_commit"),
                    System.getProperty("java.version"));
        }
    }

    private void changelogs() {
        long begin = System.nanoTime();
        Changelog.platform();
        var tenant = Changelog.tenant();
        OUT.printf(
                "reading both changelogs by Liquibase, once per start: %s; tenant changelog: %d changesets%n",
                ms(System.nanoTime() - begin), tenant.steps().size());
    }

    private List<String> onboarding() throws Exception {
        var replayed = new ArrayList<String>();
        var ours = new ArrayList<Long>();
        var theirs = new ArrayList<Long>();
        for (int i = -WARM_UP; i < MEASURED; i++) {
            var code = fleet.register();
            long begin = System.nanoTime();
            provisioning().create(code);
            long taken = System.nanoTime() - begin;
            replayed.add(code);
            if (i >= 0) {
                ours.add(taken);
            }
            if (i < 0 || (i % (MEASURED / SAMPLE) == 0 && theirs.size() < SAMPLE)) {
                long liquibase = onboardByLiquibase();
                if (i >= 0) {
                    theirs.add(liquibase);
                }
            }
        }
        var code = replayed.get(0);
        OUT.printf(
                "one agency's schema (role, %d tables, %d indexes, grants, registry row), %d agencies: %s%n",
                fleet.number("select count(*) from pg_class where relkind = 'r' and relnamespace = 't_" + code
                        + "'::regnamespace"),
                fleet.number("select count(*) from pg_class where relkind = 'i' and relnamespace = 't_" + code
                        + "'::regnamespace"),
                MEASURED,
                percentiles(ours));
        OUT.printf(
                "the same by a Liquibase update (role and schema already there, not timed), sample of %d taken in"
                        + " between: %s; %.1f times ours at the median%n",
                theirs.size(), percentiles(theirs), median(theirs) / (double) median(ours));
        return replayed;
    }

    private void nothingToDo() throws Exception {
        var ours = new ArrayList<Long>();
        for (int i = -WARM_UP; i < SAMPLE; i++) {
            long begin = System.nanoTime();
            var outcome = fleet.migration(Fleet.TODAY).run();
            if (i >= 0) {
                ours.add(System.nanoTime() - begin);
            }
            require(outcome.migrated() == 0 && outcome.failures().isEmpty());
        }
        var theirs = new ArrayList<Long>();
        for (var code : byLiquibase) {
            theirs.add(updateByLiquibase(code, TENANT));
        }
        long loop = mean(theirs) * FLEET;
        OUT.printf(
                "nothing to migrate, %d units in the registry: %s%n",
                fleet.number("select count(*) from platform.unit where schema_version is not null"), percentiles(ours));
        OUT.printf(
                "the same by a Liquibase loop: %s per schema in a sample of %d, extrapolated to %d: %s; %.0f times"
                        + " ours%n",
                ms(mean(theirs)), theirs.size(), FLEET, seconds(loop), loop / (double) median(ours));
    }

    private void addColumn(List<String> units) throws Exception {
        var later = new TenantSchemas(Changelog.read(COLUMN));
        try (var connection = fleet.database.ownerConnection()) {
            connection.setAutoCommit(false);
            bareColumn(connection, byLiquibase, "warm_up");
            long begin = System.nanoTime();
            bareColumn(connection, units, "bare");
            long bare = System.nanoTime() - begin;
            OUT.printf("add a column to %d units by bare DDL, one transaction each: %s%n", units.size(), seconds(bare));

            begin = System.nanoTime();
            var outcome = fleet.migration(later).run();
            long replay = System.nanoTime() - begin;
            require(outcome.migrated() >= FLEET && outcome.failures().isEmpty());
            OUT.printf(
                    "the same by the fleet migration: %s, %.1f times bare DDL%n",
                    seconds(replay), replay / (double) bare);

            var theirs = new ArrayList<Long>();
            for (var code : byLiquibase) {
                theirs.add(updateByLiquibase(code, COLUMN));
            }
            long loop = mean(theirs) * units.size();
            OUT.printf(
                    "the same by a Liquibase loop: %s per schema in a sample of %d, extrapolated to %d: %s; %.0f times"
                            + " ours%n",
                    ms(mean(theirs)), theirs.size(), units.size(), seconds(loop), loop / (double) replay);
        }
    }

    private static void bareColumn(Connection connection, List<String> units, String column) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var code : units) {
                statement.execute("set local search_path to t_" + code);
                statement.execute("alter table import_run add column " + column + " text");
                connection.commit();
            }
        }
    }

    private SchemaProvisioning provisioning() {
        return new SchemaProvisioning(fleet.owner, Fleet.TODAY);
    }

    /** As the loops that Liquibase is run in do it: a connection and a parsed changelog per schema, in a warm JVM. */
    private long onboardByLiquibase() throws Exception {
        var code = Postgres.randomCode();
        fleet.execute("create role t_" + code + " login in role mq_tenant");
        try (var owner = fleet.database.ownerConnection();
                var statement = owner.createStatement()) {
            statement.execute("create schema t_" + code);
        }
        byLiquibase.add(code);
        return updateByLiquibase(code, TENANT);
    }

    private long updateByLiquibase(String code, String changelog) throws Exception {
        long begin = System.nanoTime();
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            try (var owner = fleet.database.ownerConnection()) {
                owner.createStatement().execute("set search_path to t_" + code);
                var target = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
                target.setDefaultSchemaName("t_" + code);
                target.setLiquibaseSchemaName("t_" + code);
                try (var liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), target)) {
                    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                    liquibase.update(new Contexts(), new LabelExpression());
                }
            }
        });
        return System.nanoTime() - begin;
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("The run did not do what it measures");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "median %s, p95 %s, maximum %s"
                .formatted(
                        ms(sorted[sorted.length / 2]),
                        ms(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]),
                        ms(sorted[sorted.length - 1]));
    }

    private static long median(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long mean(List<Long> nanos) {
        return Arrays.stream(nanos.toArray(Long[]::new))
                        .mapToLong(Long::longValue)
                        .sum()
                / nanos.size();
    }

    private static String ms(long nanos) {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(nanos / 1e9);
    }
}
