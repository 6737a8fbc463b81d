package cn.mingquan.registry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.SharedSchemas;
import cn.mingquan.platform.testing.Postgres;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlatformMigrationTest {
    private final Postgres database = Postgres.emptyDatabase();

    @Test
    void the_first_start_makes_the_shared_tables_and_the_second_finds_them() throws Exception {
        migration("liquibase/platform/changelog.yaml").run();
        migration("liquibase/platform/changelog.yaml").run();

        try (var connection = database.platformConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from platform.unit")) {
            assertThat(row.next()).isTrue();
        }
    }

    @Test
    void servers_that_start_together_make_them_once() {
        var one = CompletableFuture.runAsync(
                () -> migration("liquibase/platform/changelog.yaml").run());
        var two = CompletableFuture.runAsync(
                () -> migration("liquibase/platform/changelog.yaml").run());

        assertThat(CompletableFuture.allOf(one, two)).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void a_shared_changeset_that_fails_stops_the_start_and_leaves_nothing() throws Exception {
        assertThatThrownBy(() -> migration("fleet/broken.yaml").run()).hasMessageContaining("no_such_table");

        try (var connection = database.ownerConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regnamespace('platform') is null")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    private PlatformMigration migration(String changelog) {
        var owner = new OwnerDatabase(database::owner);
        return new PlatformMigration(
                owner, new SharedSchemas(Changelog.read(changelog)), new FleetMigration(owner, Fleet.TODAY));
    }
}
