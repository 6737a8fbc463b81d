package cn.mingquan.platform.testing;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.SharedSchemas;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of this JVM, started when first asked for. It ends with the JVM, at once and without a word to the
 * disk; one whose JVM was killed is ended by the next that starts.
 */
final class TestServer {
    static final String TEMPLATE = "mq_template";

    private static final String PREFIX = "mingquan-test-postgres-";
    private static final Pattern DIRECTORY = Pattern.compile(PREFIX + "(\\d+)-.*");
    private static final int PORT = start();

    static {
        fillTemplate();
    }

    private TestServer() {}

    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + PORT + "/" + database
                + "?stringtype=unspecified&prepareThreshold=0&reWriteBatchedInserts=true";
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

    private static int start() {
        try {
            endThoseLeftBehind();
            var directory =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(directory)));
            var onOff = Boolean.getBoolean("mingquan.test.durable") ? "on" : "off";
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
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

    private static void endThoseLeftBehind() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (var directory : files.toList()) {
                var name = DIRECTORY.matcher(directory.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    end(directory);
                }
            }
        }
    }

    /** An orderly stop would write all databases to disk first, which nobody will read again. */
    private static void end(Path directory) {
        try {
            var file = directory.resolve("postmaster.pid");
            var server = Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.<ProcessHandle>empty();
            if (server.isPresent() && isServerOf(directory, server.get())) {
                new ProcessBuilder("kill", "-QUIT", Long.toString(server.get().pid()))
                        .start()
                        .waitFor();
                server.get().onExit().get(10, TimeUnit.SECONDS);
            }
            delete(directory);
        } catch (Exception e) {
            System.getLogger(TestServer.class.getName())
                    .log(System.Logger.Level.WARNING, "The test server in " + directory + " was not ended", e);
        }
    }

    /** Process numbers come round again. */
    private static boolean isServerOf(Path directory, ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(directory.toString());
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
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
}
