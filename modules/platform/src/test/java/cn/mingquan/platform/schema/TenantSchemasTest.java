package cn.mingquan.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TenantSchemasTest {
    private static Postgres database;
    private static Tenant tenant;

    @BeforeAll
    static void start() {
        database = Postgres.freshDatabase();
        tenant = database.newTenant();
    }

    @Test
    void a_unit_writes_and_reads_its_own_tables() throws Exception {
        try (var connection = database.tenantConnection(tenant)) {
            execute(connection, "insert into setting values ('scale', '{}', 0)");

            assertThat(count(connection, "setting")).isEqualTo(1);
        }
    }

    @Test
    void a_unit_cannot_read_another_units_schema() throws Exception {
        var other = database.newTenant();

        try (var connection = database.tenantConnection(tenant)) {
            assertThatThrownBy(() -> count(connection, other.schema() + ".setting"))
                    .hasMessageContaining("permission denied for schema " + other.schema());
        }
    }

    @Test
    void without_a_unit_its_tables_do_not_exist() throws Exception {
        try (var connection = database.appConnection()) {
            assertThatThrownBy(() -> count(connection, "setting")).hasMessageContaining("does not exist");
            assertThatThrownBy(() -> count(connection, tenant.schema() + ".setting"))
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void the_platform_role_cannot_read_a_units_schema() throws Exception {
        try (var connection = database.platformConnection()) {
            assertThatThrownBy(() -> count(connection, tenant.schema() + ".setting"))
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void audit_tables_can_be_added_to_but_not_changed() throws Exception {
        try (var connection = database.tenantConnection(tenant)) {
            execute(connection, auditEntry());

            for (var sql : new String[] {
                "update audit_entry set label = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_link set hash = ''",
                "delete from audit_link",
                "alter table audit_entry add column x int",
                "drop table audit_link"
            }) {
                assertThatThrownBy(() -> execute(connection, sql)).isInstanceOf(SQLException.class);
            }
            assertThat(count(connection, "audit_entry")).isEqualTo(1);
        }
    }

    @Test
    void a_unit_reports_changed_figures_in_its_own_name_only() throws Exception {
        try (var connection = database.tenantConnection(tenant)) {
            execute(connection, figureChange(tenant.role()));

            assertThatThrownBy(() -> execute(connection, figureChange("t_someother")))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> count(connection, "platform.figure_change"))
                    .hasMessageContaining("permission denied");
        }
        try (var connection = database.platformConnection()) {
            assertThat(count(connection, "figure_change")).isEqualTo(1);
        }
    }

    @Test
    void a_units_role_has_no_password_and_owns_nothing() throws Exception {
        try (var connection = database.superConnection();
                var query =
                        connection.prepareStatement("select rolpassword is null and rolcanlogin and not rolcreaterole"
                                + " and not exists (select from pg_shdepend where refobjid = a.oid and deptype = 'o')"
                                + " from pg_authid a where rolname = ?")) {
            query.setString(1, tenant.role());
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void making_a_schema_twice_changes_nothing() throws Exception {
        var schemas = new TenantSchemas(Changelog.tenant());
        try (var owner = database.ownerConnection()) {
            owner.setAutoCommit(false);

            assertThat(schemas.create(owner, tenant.code())).isFalse();
        }
    }

    @Test
    void a_schema_whose_making_was_broken_off_leaves_nothing_and_can_be_made_again() throws Exception {
        var code = Postgres.randomCode();
        var schemas = new TenantSchemas(Changelog.tenant());
        try (var owner = database.ownerConnection()) {
            owner.setAutoCommit(false);
            schemas.create(owner, code);
        }

        try (var owner = database.ownerConnection()) {
            assertThat(count(owner, "pg_roles where rolname = 't_" + code + "'"))
                    .isZero();
            assertThat(count(owner, "pg_namespace where nspname = 't_" + code + "'"))
                    .isZero();
            owner.setAutoCommit(false);
            assertThat(schemas.create(owner, code)).isTrue();
            owner.commit();
        }
        try (var connection = database.tenantConnection(new Tenant(UUID.randomUUID(), code))) {
            assertThat(count(connection, "setting")).isZero();
        }
    }

    @Test
    void a_code_that_is_not_a_code_never_reaches_the_database() throws Exception {
        try (var owner = database.ownerConnection()) {
            assertThatThrownBy(() -> new TenantSchemas(Changelog.tenant()).create(owner, "a; drop role"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String auditEntry() {
        return "insert into audit_entry values ('" + UUID.randomUUID() + "', now(), 'a', 'a', 'made', 'x', null, 'l',"
                + " '{}', '')";
    }

    private static String figureChange(String tenant) {
        return "insert into platform.figure_change values ('" + UUID.randomUUID() + "', '" + tenant
                + "', 'powers', now())";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
