package cn.mingquan.registry.schema;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with registered units, and the program in two versions: the one of today and a later one. */
final class Fleet {
    static final TenantSchemas TODAY = new TenantSchemas(Changelog.tenant());
    static final TenantSchemas LATER = new TenantSchemas(Changelog.read("fleet/later.yaml"));

    final Postgres database;
    final OwnerDatabase owner;

    Fleet() {
        database = Postgres.freshDatabase();
        owner = new OwnerDatabase(database::owner);
        execute("insert into platform.region (code, name, short_name, kind, level, valid_from)"
                + " values ('000000', '演示', '演示', 'NATION', 'NATION', '2020-01-01') on conflict do nothing");
    }

    /** A registered unit that has no schema yet. */
    String register() {
        var code = Postgres.randomCode();
        execute("insert into platform.unit (id, code, name, region_code, level, category, state, created_at) values ('"
                + UUID.randomUUID() + "', '" + code + "', '单位 " + code
                + "', '000000', 'NATION', 'OTHER', 'PROVISIONING', now())");
        return code;
    }

    /** Registered units with schemas of today's version. */
    List<String> units(int number) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            var code = register();
            new SchemaProvisioning(owner, TODAY).create(code);
            codes.add(code);
        }
        return codes;
    }

    FleetMigration migration(TenantSchemas version) {
        return new FleetMigration(owner, version);
    }

    /** Whether a unit's schema has what the later version brings; an exception when it has only part of it. */
    boolean isLater(String code) throws SQLException {
        try (var connection = database.superConnection()) {
            var column = single(
                    connection,
                    "select count(*) from information_schema.columns where table_schema = 't_" + code
                            + "' and table_name = 'setting' and column_name = 'note'");
            var table = single(
                    connection,
                    "select count(*) from information_schema.tables where table_schema = 't_" + code
                            + "' and table_name = 'later_table'");
            var rows =
                    single(connection, "select count(*) from t_" + code + ".databasechangelog where author = 'test'");
            var version = single(
                    connection,
                    "select count(*) from platform.unit where code = '" + code + "' and schema_version = '"
                            + LATER.version() + "' and migration_state = 'CURRENT' and migration_error is null");
            var state = List.of(column, table, rows, version);
            if (state.equals(List.of(1L, 1L, 2L, 1L))) {
                return true;
            }
            if (state.equals(List.of(0L, 0L, 0L, 0L))) {
                return false;
            }
            throw new AssertionError("Schema of " + code + " is half migrated: " + state);
        }
    }

    void execute(String sql) {
        try (var connection = database.superConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String query) {
        try (var connection = database.superConnection()) {
            return single(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Started as a process of its own by the tests that kill it: {@code url code...} makes schemas, or migrates all. */
    public static void main(String[] arguments) {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("mq_owner");
        var owner = new OwnerDatabase(() -> source);
        if (arguments.length == 1) {
            new FleetMigration(owner, LATER).run();
        }
        for (int i = 1; i < arguments.length; i++) {
            new SchemaProvisioning(owner, LATER).create(arguments[i]);
        }
    }
}
