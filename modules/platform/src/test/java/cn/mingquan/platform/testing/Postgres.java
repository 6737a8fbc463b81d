package cn.mingquan.platform.testing;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.tenancy.Tenant;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test, with the roles of {@code bootstrap.sql} and the platform changelog applied, on one
 * PostgreSQL server per JVM. The server is fast, not durable, unless the system property {@code mingquan.test.durable}
 * is set: benchmarks measure with every commit on disk.
 */
public final class Postgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;

    private Postgres(String name) {
        this.name = name;
    }

    /** A new database: shared schemas filled, no unit yet. */
    public static Postgres freshDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        TestServer.execute("create database " + name + " owner mq_owner template " + TestServer.TEMPLATE);
        return new Postgres(name);
    }

    /** A new database with the roles, but without any schema: what the very first start of the server finds. */
    public static Postgres emptyDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        TestServer.execute("create database " + name + " owner mq_owner");
        return new Postgres(name);
    }

    public String url() {
        return TestServer.url(name);
    }

    public DataSource dataSource(String user) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        return source;
    }

    public DataSource owner() {
        return dataSource("mq_owner");
    }

    public DataSource app() {
        return dataSource("mq_app");
    }

    public Connection ownerConnection() throws SQLException {
        return owner().getConnection();
    }

    public Connection appConnection() throws SQLException {
        return app().getConnection();
    }

    public Connection superConnection() throws SQLException {
        return dataSource("postgres").getConnection();
    }

    /** A connection of the application that acts for calls without a unit until it is closed. */
    public Connection platformConnection() throws SQLException {
        return appConnectionAs("mq_platform", "platform");
    }

    /** A connection of the application that acts for the unit until it is closed. */
    public Connection tenantConnection(Tenant tenant) throws SQLException {
        return appConnectionAs(tenant.role(), tenant.schema());
    }

    private Connection appConnectionAs(String role, String schema) throws SQLException {
        var connection = appConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set role " + role);
            statement.execute("set search_path to " + schema);
        }
        return connection;
    }

    /** A new unit's schema, role and tables, with a random id and code; no row in {@code platform.unit}. */
    public Tenant newTenant() {
        var tenant = new Tenant(UUID.randomUUID(), randomCode());
        try (var owner = ownerConnection()) {
            owner.setAutoCommit(false);
            Schemas.TENANT.create(owner, tenant.code());
            owner.commit();
            return tenant;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Roles belong to the whole server, so codes must not repeat between databases. */
    public static String randomCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append("abcdefghijklmnopqrstuvwxyz234567".charAt(RANDOM.nextInt(32)));
        }
        return code.toString();
    }

    private static final class Schemas {
        static final TenantSchemas TENANT = new TenantSchemas(Changelog.tenant());
    }
}
