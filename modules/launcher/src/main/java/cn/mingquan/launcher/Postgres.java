package cn.mingquan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** PostgreSQL 18 on loopback, durable, with the roles and databases of Mingquan and Keycloak. */
final class Postgres {
    static final String NAME = "postgresql";

    private static final String SUPERUSER = "postgres";
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    /** Given on the command line, so that no file can weaken them. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "password_encryption", "scram-sha-256",
            "listen_addresses", "127.0.0.1");

    /** Only the named logins get in; the tenants' roles never do, whatever they are granted. */
    private static final String ACCESS =
            """
            # Written at every start.
            host all postgres 127.0.0.1/32 scram-sha-256
            host mingquan mq_owner,mq_app 127.0.0.1/32 scram-sha-256
            host keycloak keycloak 127.0.0.1/32 scram-sha-256
            """;

    private final DataDirectory directory;
    private final Path software;
    private final Secrets secrets;
    private final int port;

    Postgres(DataDirectory directory, Path software, Secrets secrets, int port) {
        this.directory = directory;
        this.software = software.resolve("postgresql-" + Parts.version("postgresql"));
        this.secrets = secrets;
        this.port = port;
    }

    void unpack(Path archive) throws IOException {
        if (!Files.exists(software)) {
            Archive.unpackTarInJar(archive, software);
        }
    }

    boolean isNew() {
        return !Files.exists(directory.database());
    }

    /** Makes the database cluster; a half-made one from an interrupted start is thrown away first. */
    void initialise() throws IOException, InterruptedException {
        var next = directory.root().resolve("postgresql.next");
        Archive.delete(next);
        Files.createDirectory(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var user = Unprivileged.forThisUser();
        user.give(next);
        var password = directory.root().resolve("initdb.password");
        DataDirectory.write(password, secrets.postgres());
        user.give(password);
        var log = directory.logs().resolve("initdb.log");
        try {
            var initdb = new ProcessBuilder(user.command(
                            bin("initdb"),
                            "--pgdata=" + next,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--set=shared_buffers=256MB",
                            "--set=max_connections=120",
                            "--set=max_locks_per_transaction=256",
                            "--set=jit=off"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (initdb.waitFor() != 0) {
                throw new CannotStart(
                        "无法初始化数据库，日志：" + log + "\n    " + Files.readString(log).strip(),
                        "Cannot initialise the database, log: " + log);
            }
        } finally {
            Files.delete(password);
        }
        Files.move(next, directory.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    Child start() throws IOException {
        var version =
                Files.readString(directory.database().resolve("PG_VERSION")).strip();
        if (!Parts.version("postgresql").startsWith(version + ".")) {
            throw new CannotStart(
                    "数据目录中的数据库版本为 PostgreSQL " + version + "，与本版本不符。",
                    "The database in the data directory is of PostgreSQL " + version + ", not of this version.");
        }
        var user = Unprivileged.forThisUser();
        var access = directory.database().resolve("pg_hba.conf");
        DataDirectory.write(access, ACCESS);
        user.give(access);
        var words = new ArrayList<>(
                List.of(bin("postgres"), "-D", directory.database().toString()));
        words.addAll(List.of("-p", Integer.toString(port), "-c", "unix_socket_directories="));
        DURABLE.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return Child.start(NAME, directory, user.command(words.toArray(String[]::new)), Map.of(), "INT");
    }

    /** Waits until the server answers (after a crash it first replays its log), and checks that it is durable. */
    void await(Runnable check) throws InterruptedException {
        var end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            check.run();
            try (var connection = superuser("postgres")) {
                requireDurable(connection);
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw new CannotStart(
                            "数据库未能在 10 分钟内就绪：" + notYet.getMessage(),
                            "The database was not ready within 10 minutes: " + notYet.getMessage());
                }
                Thread.sleep(100);
            }
        }
    }

    private void requireDurable(Connection connection) throws SQLException {
        for (var wanted : DURABLE.entrySet()) {
            requireSetting(connection, wanted.getKey(), wanted.getValue());
        }
        requireSetting(connection, "data_directory", directory.database().toString());
    }

    private static void requireSetting(Connection connection, String name, String wanted) throws SQLException {
        try (var query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                var actual = row.getString(1);
                if (!wanted.equals(actual)) {
                    throw new CannotStart(
                            "数据库设置 " + name + " 应为 " + wanted + "，实为 " + actual + "。",
                            "The database setting " + name + " should be " + wanted + " and is " + actual + ".");
                }
            }
        }
    }

    /** Makes what is missing of roles and databases, and sets the passwords of this installation. */
    void bootstrap() throws SQLException, IOException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(resource("bootstrap.sql"));
            if (!exists(connection, "select from pg_roles where rolname = ?", "keycloak")) {
                statement.execute("create role keycloak login");
            }
            createDatabase(connection, "mingquan", "mq_owner");
            createDatabase(connection, "keycloak", "keycloak");
            statement.execute("grant connect on database mingquan to mq_app");
            setPassword(connection, "mq_owner", secrets.databaseOwner());
            setPassword(connection, "mq_app", secrets.databaseApp());
            setPassword(connection, "keycloak", secrets.keycloakDatabase());
        }
    }

    private static void setPassword(Connection connection, String role, String password) throws SQLException {
        try (var quoting = connection.prepareStatement("select format('alter role %I password %L', ?, ?)");
                var change = connection.createStatement()) {
            quoting.setString(1, role);
            quoting.setString(2, password);
            try (var row = quoting.executeQuery()) {
                row.next();
                change.execute(row.getString(1));
            }
        }
    }

    private static void createDatabase(Connection connection, String name, String owner) throws SQLException {
        if (exists(connection, "select from pg_database where datname = ?", name)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + owner);
            statement.execute("revoke connect on database " + name + " from public");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** JDBC address of a database here. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection superuser(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.postgres());
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), login);
    }

    private String bin(String program) {
        return software.resolve("bin").resolve(program).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Postgres.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
