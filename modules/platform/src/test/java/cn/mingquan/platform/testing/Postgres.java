package cn.mingquan.platform.testing;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.SharedSchemas;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.tenancy.Tenant;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        Server.execute("create database " + name + " owner mq_owner template " + Server.TEMPLATE);
        return new Postgres(name);
    }

    /** A new database with the roles, but without any schema: what the very first start of the server finds. */
    public static Postgres emptyDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        Server.execute("create database " + name + " owner mq_owner");
        return new Postgres(name);
    }

    public String url() {
        return url(name);
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

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Server.PORT + "/" + database
                + "?stringtype=unspecified&prepareThreshold=0&reWriteBatchedInserts=true";
    }

    private static final class Schemas {
        static final TenantSchemas TENANT = new TenantSchemas(Changelog.tenant());
    }

    private static final class Server {
        static final String TEMPLATE = "mq_template";
        static final int PORT = start();

        static {
            fillTemplate();
        }

        // The server is stopped by its own shutdown hook when the JVM ends.
        private static int start() {
            try {
                var onOff = Boolean.getBoolean("mingquan.test.durable") ? "on" : "off";
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", onOff)
                        .setServerConfig("synchronous_commit", onOff)
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("max_locks_per_transaction", "256")
                        .setServerConfig("timezone", "Asia/Shanghai")
                        .start()
                        .getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void fillTemplate() {
            execute(bootstrap());
            execute("create database " + TEMPLATE + " owner mq_owner");
            var source = new PGSimpleDataSource();
            source.setUrl(url(TEMPLATE));
            source.setUser("mq_owner");
            try (var owner = source.getConnection()) {
                owner.setAutoCommit(false);
                new SharedSchemas(Changelog.platform()).bringUpToDate(owner);
                owner.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String bootstrap() {
            try (var script = Changelog.class.getResourceAsStream("/liquibase/bootstrap.sql")) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void execute(String sql) {
            var source = new PGSimpleDataSource();
            source.setUrl(url("postgres"));
            source.setUser("postgres");
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
