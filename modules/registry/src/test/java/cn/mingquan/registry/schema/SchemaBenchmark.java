package cn.mingquan.registry.schema;

import static cn.mingquan.platform.testing.Timings.ms;
import static cn.mingquan.platform.testing.Timings.seconds;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.testing.LiquibaseSchema;
import cn.mingquan.platform.testing.Timings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints what it costs to make and migrate the schemas of 1,000 units, beside Liquibase doing the same to a sample in the
 * same run. How to start it, and what it printed: docs/reference/performance.md.
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
    private final SchemaProvisioning provisioning = new SchemaProvisioning(fleet.owner, Fleet.TODAY);
    private final List<LiquibaseSchema> sample = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        OUR_LOG.setLevel(Level.SEVERE);
        LIQUIBASE_LOG.setLevel(Level.SEVERE);
        new SchemaBenchmark().run();
    }

    private void run() throws Exception {
        OUT.println(Timings.machine(fleet.database));
        changelogs();
        var units = new ArrayList<String>();
        onboarding(units);
        while (units.size() < FLEET) {
            var code = fleet.register();
            provisioning.create(code);
            units.add(code);
        }
        nothingToDo();
        addColumn(units);
    }

    private static void changelogs() {
        long begin = System.nanoTime();
        Changelog.platform();
        var tenant = Changelog.tenant();
        OUT.printf(
                "reading both changelogs by Liquibase, once per start: %s; tenant changelog: %d changesets%n",
                ms(System.nanoTime() - begin), tenant.steps().size());
    }

    private void onboarding(List<String> units) throws Exception {
        var ours = new Timings();
        var liquibase = new Timings();
        for (int i = -WARM_UP; i < MEASURED; i++) {
            if (i == 0) {
                ours.clear();
                liquibase.clear();
            }
            var code = fleet.register();
            ours.take(() -> provisioning.create(code));
            units.add(code);
            if (i < 0 || (i % (MEASURED / SAMPLE) == 0 && liquibase.size() < SAMPLE)) {
                var schema = LiquibaseSchema.newTenant(fleet.database);
                liquibase.take(() -> schema.update(TENANT));
                sample.add(schema);
            }
        }
        OUT.printf(
                "one agency's schema (role, %d tables, %d indexes, grants, registry row), %d agencies: %s%n",
                relations(units.get(0), "r"), relations(units.get(0), "i"), MEASURED, ours);
        OUT.printf(
                "the same by a Liquibase update (role and schema already there, not timed), sample of %d taken in"
                        + " between: %s; %.1f times ours at the median%n",
                liquibase.size(), liquibase, liquibase.median() / (double) ours.median());
    }

    private long relations(String code, String kind) {
        return fleet.number("select count(*) from pg_class where relkind = '" + kind + "' and relnamespace = 't_" + code
                + "'::regnamespace");
    }

    private void nothingToDo() throws Exception {
        var ours = new Timings();
        for (int i = -WARM_UP; i < SAMPLE; i++) {
            if (i == 0) {
                ours.clear();
            }
            ours.take(() -> require(fleet.migration(Fleet.TODAY).run(), 0));
        }
        var liquibase = new Timings();
        for (var schema : sample) {
            liquibase.take(() -> schema.update(TENANT));
        }
        OUT.printf(
                "nothing to migrate, %d units in the registry: %s%n",
                fleet.number("select count(*) from platform.unit where schema_version is not null"), ours);
        beside(liquibase, FLEET, ours.median());
    }

    private void addColumn(List<String> units) throws Exception {
        var later = new TenantSchemas(Changelog.read(COLUMN));
        var bare = new Timings();
        try (var connection = fleet.database.ownerConnection()) {
            connection.setAutoCommit(false);
            bareColumn(connection, sample.stream().map(LiquibaseSchema::name).toList(), "warm_up");
            bare.take(() -> bareColumn(
                    connection, units.stream().map(code -> "t_" + code).toList(), "bare"));
        }
        var ours = new Timings();
        ours.take(() -> require(fleet.migration(later).run(), units.size()));
        var liquibase = new Timings();
        for (var schema : sample) {
            liquibase.take(() -> schema.update(COLUMN));
        }
        OUT.printf(
                "add a column to %d units by bare DDL, one transaction each: %s%n", units.size(), seconds(bare.mean()));
        OUT.printf(
                "the same by the fleet migration: %s, %.1f times bare DDL%n",
                seconds(ours.mean()), ours.mean() / (double) bare.mean());
        beside(liquibase, units.size(), ours.mean());
    }

    private static void beside(Timings liquibase, int units, long ours) {
        long loop = liquibase.mean() * units;
        OUT.printf(
                "the same by a Liquibase loop: %s per schema in a sample of %d, extrapolated to %d: %s; %.0f times"
                        + " ours%n",
                ms(liquibase.mean()), liquibase.size(), units, seconds(loop), loop / (double) ours);
    }

    private static void bareColumn(Connection connection, List<String> schemas, String column) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var schema : schemas) {
                statement.execute("set local search_path to " + schema);
                statement.execute("alter table import_run add column " + column + " text");
                connection.commit();
            }
        }
    }

    private static void require(FleetMigration.Outcome outcome, int migrated) {
        if (outcome.migrated() != migrated || !outcome.failures().isEmpty()) {
            throw new IllegalStateException("The run did not do what it measures: " + outcome);
        }
    }
}
