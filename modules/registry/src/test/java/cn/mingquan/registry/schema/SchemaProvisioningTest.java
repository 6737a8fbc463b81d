package cn.mingquan.registry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.testing.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SchemaProvisioningTest {
    private final Fleet fleet = new Fleet();
    private final SchemaProvisioning provisioning = new SchemaProvisioning(fleet.owner, Fleet.TODAY);

    @Test
    void a_unit_gets_its_schema_and_the_registry_knows_the_version() {
        var code = fleet.register();

        assertThat(provisioning.create(code)).isTrue();
        assertThat(fleet.number("select count(*) from platform.unit where code = '" + code + "' and schema_version = '"
                        + Fleet.TODAY.version() + "' and migration_state = 'CURRENT'"))
                .isEqualTo(1);
    }

    @Test
    void doing_it_twice_changes_nothing() {
        var code = fleet.register();
        provisioning.create(code);

        assertThat(provisioning.create(code)).isFalse();
    }

    @Test
    void a_unit_that_is_not_registered_gets_no_schema() {
        var code = Postgres.randomCode();

        assertThatThrownBy(() -> provisioning.create(code)).hasMessageContaining("no unit with the code " + code);
        assertThat(fleet.number("select count(*) from pg_roles where rolname = 't_" + code + "'"))
                .isZero();
    }

    @Test
    void two_calls_at_once_make_one_schema() {
        var code = fleet.register();

        var one = CompletableFuture.supplyAsync(() -> provisioning.create(code));
        var two = CompletableFuture.supplyAsync(() -> provisioning.create(code));

        assertThat(one.join() ^ two.join()).isTrue();
    }

    @Test
    void a_killed_provisioning_leaves_nothing_half_done_and_is_resumed() throws Exception {
        var codes = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            codes.add(fleet.register());
        }
        var arguments = new ArrayList<>(codes);
        arguments.add(0, fleet.database.url());

        var program = Program.start(arguments.toArray(String[]::new));
        while (fleet.number("select count(*) from platform.unit where schema_version is not null") < 3) {
            assertThat(program.isAlive()).isTrue();
        }
        program.kill();
        waitForItsConnectionToEnd();

        assertThat(fleet.number("select count(*) from platform.unit u where (schema_version is null) <> (not exists"
                        + " (select from pg_namespace where nspname = 't_' || u.code))"))
                .isZero();
        assertThat(fleet.number("select count(*) from platform.unit u where (schema_version is null) <> (not exists"
                        + " (select from pg_roles where rolname = 't_' || u.code))"))
                .isZero();
        var resumed = new SchemaProvisioning(fleet.owner, Fleet.LATER);
        for (var code : codes) {
            resumed.create(code);
            assertThat(fleet.isLater(code)).isTrue();
        }
    }

    private void waitForItsConnectionToEnd() throws InterruptedException {
        while (fleet.number("select count(*) from pg_stat_activity where usename = 'mq_owner'"
                        + " and datname = current_database()")
                > 0) {
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
    }
}
