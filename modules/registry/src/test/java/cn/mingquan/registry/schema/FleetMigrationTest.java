package cn.mingquan.registry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.testing.LiquibaseSchema;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FleetMigrationTest {
    private final Fleet fleet = new Fleet();

    @Test
    void nothing_to_do_is_noticed_without_touching_any_schema() {
        var units = fleet.units(2);
        units.forEach(code -> fleet.execute("drop schema t_" + code + " cascade"));

        assertThat(fleet.migration(Fleet.TODAY).run()).isEqualTo(new FleetMigration.Outcome(0, Map.of()));
    }

    @Test
    void a_later_changeset_reaches_every_unit_once() throws Exception {
        var units = fleet.units(8);

        var first = fleet.migration(Fleet.LATER).run();
        var second = fleet.migration(Fleet.LATER).run();

        assertThat(first.migrated()).isEqualTo(8);
        assertThat(first.failures()).isEmpty();
        assertThat(second.migrated()).isZero();
        for (var code : units) {
            assertThat(fleet.isLater(code)).isTrue();
        }
    }

    @Test
    void liquibase_finds_nothing_to_do_on_a_migrated_unit() throws Exception {
        var schema = "t_" + fleet.units(1).get(0);
        fleet.migration(Fleet.LATER).run();

        assertThat(new LiquibaseSchema(fleet.database, schema).status("fleet/later.yaml"))
                .isEmpty();
        assertThat(fleet.number(
                        "select count(distinct orderexecuted) - count(*) from " + schema + ".databasechangelog"))
                .isZero();
    }

    @Test
    void a_table_in_use_makes_the_unit_fail_and_not_everybody_wait() throws Exception {
        var busy = fleet.units(2).get(0);
        try (var reader = fleet.database.superConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select * from t_" + busy + ".setting");

            var outcome = fleet.migration(Fleet.LATER).run();

            assertThat(outcome.migrated()).isEqualTo(1);
            assertThat(outcome.failures().get(busy)).contains("lock timeout");
        }
        assertThat(fleet.migration(Fleet.LATER).run().migrated()).isEqualTo(1);
    }

    @Test
    void a_unit_without_a_schema_is_left_to_its_onboarding() {
        var code = fleet.register();

        assertThat(fleet.migration(Fleet.LATER).run().migrated()).isZero();
        assertThat(fleet.number("select count(*) from platform.unit where code = '" + code
                        + "' and schema_version is null and migration_state is null"))
                .isEqualTo(1);
    }

    @Test
    void a_unit_that_fails_is_recorded_with_the_reason_and_the_others_go_on() throws Exception {
        var units = fleet.units(4);
        var broken = units.get(2);
        fleet.execute("create table t_" + broken + ".later_table (id uuid primary key)");

        var outcome = fleet.migration(Fleet.LATER).run();

        assertThat(outcome.migrated()).isEqualTo(3);
        assertThat(outcome.failures()).containsOnlyKeys(broken);
        assertThat(fleet.number("select count(*) from platform.unit where code = '" + broken
                        + "' and migration_state = 'FAILED' and migration_error like '%later_table%already exists%'"
                        + " and schema_version = '" + Fleet.TODAY.version() + "'"))
                .isEqualTo(1);
        assertThat(fleet.number("select count(*) from information_schema.columns where column_name = 'note'"
                        + " and table_name = 'setting' and table_schema = 't_" + broken + "'"))
                .isZero();

        fleet.execute("drop table t_" + broken + ".later_table");
        assertThat(fleet.migration(Fleet.LATER).run().migrated()).isEqualTo(1);
        assertThat(fleet.isLater(broken)).isTrue();
    }

    @Test
    void a_changeset_edited_after_it_was_applied_fails_the_unit() {
        var code = fleet.units(1).get(0);
        fleet.execute("update t_" + code + ".databasechangelog set md5sum = '9:edited' where orderexecuted = 1");

        assertThat(fleet.migration(Fleet.LATER).run().failures().get(code))
                .contains("was changed after it had been applied");
    }

    @Test
    void a_program_older_than_a_schema_leaves_it_alone() throws Exception {
        var code = fleet.units(1).get(0);
        fleet.migration(Fleet.LATER).run();

        assertThat(fleet.migration(Fleet.TODAY).run().failures().get(code)).contains("newer than this program");
        assertThat(fleet.number("select count(*) from platform.unit where code = '" + code + "' and schema_version = '"
                        + Fleet.LATER.version() + "'"))
                .isEqualTo(1);
    }

    @Test
    void servers_that_start_together_share_the_work() throws Exception {
        var units = fleet.units(8);

        var one = CompletableFuture.supplyAsync(fleet.migration(Fleet.LATER)::run);
        var two = CompletableFuture.supplyAsync(fleet.migration(Fleet.LATER)::run);

        assertThat(one.join().failures()).isEmpty();
        assertThat(two.join().failures()).isEmpty();
        assertThat(one.join().migrated() + two.join().migrated()).isEqualTo(8);
        for (var code : units) {
            assertThat(fleet.isLater(code)).isTrue();
        }
    }

    @Test
    void a_killed_migration_leaves_nothing_half_done_and_is_resumed() throws Exception {
        var units = fleet.units(16);
        var program = Program.start(fleet.database.url());
        while (fleet.number("select count(*) from platform.unit where schema_version = '" + Fleet.LATER.version() + "'")
                < 4) {
            assertThat(program.isAlive()).isTrue();
        }
        program.kill();

        int done = 0;
        for (var code : units) {
            done += fleet.isLater(code) ? 1 : 0;
        }
        assertThat(done).isBetween(4, 15);
        assertThat(fleet.migration(Fleet.LATER).run().migrated()).isBetween(16 - done - 1, 16 - done);
        for (var code : units) {
            assertThat(fleet.isLater(code)).isTrue();
        }
    }

    @Test
    void a_database_that_goes_away_breaks_the_run_off() {
        fleet.units(3);
        var migration = new FleetMigration(
                new OwnerDatabase(() -> {
                    throw new IllegalStateException("gone");
                }),
                Fleet.LATER);

        assertThatThrownBy(migration::run).hasMessageContaining("gone");
    }
}
