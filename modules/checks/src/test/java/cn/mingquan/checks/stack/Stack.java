package cn.mingquan.checks.stack;

import cn.mingquan.launcher.Launcher;
import cn.mingquan.launcher.Parts;
import cn.mingquan.launcher.Progress;
import cn.mingquan.launcher.Secrets;
import cn.mingquan.launcher.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The platform as people get it: the launcher's PostgreSQL, Keycloak and server with the demonstration province, on
 * free ports and fresh data. Started by the first test that asks, stopped when the JVM ends.
 */
public final class Stack {
    private static @Nullable Stack running;

    private final Launcher launcher;
    private final TestRealm realm;

    private Stack(Launcher launcher) {
        this.launcher = launcher;
        this.realm = new TestRealm(launcher);
    }

    /** Returns when everything is ready, the demonstration province included. */
    public static synchronized Stack running() {
        var stack = running;
        if (stack == null) {
            stack = start();
            running = stack;
        }
        return stack;
    }

    private static Stack start() {
        var data = fresh(scratch().resolve("stack"));
        var settings = new Settings(Parts.in(root()), data, software(), OptionalInt.of(freePort()), true);
        var launcher = new Launcher(settings, new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::close));
        launcher.start();
        var stack = new Stack(launcher);
        stack.realm.addTestClients();
        return stack;
    }

    /** The root of the working tree. */
    public static Path root() {
        var root = System.getProperty("mingquan.root");
        return (root == null ? Path.of("../..") : Path.of(root))
                .toAbsolutePath()
                .normalize();
    }

    /** Where tests may write; removed by {@code mvn clean}. */
    public static Path scratch() {
        return root().resolve("modules/checks/target");
    }

    /** PostgreSQL and Keycloak, unpacked and built once for all data directories of the tests. */
    public static Path software() {
        return scratch().resolve("software");
    }

    /** An empty folder in place of whatever was there. */
    public static Path fresh(Path folder) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                            throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code http://localhost:8080}; API calls go to {@code address() + "/api/…"}. */
    public String address() {
        return launcher.address();
    }

    public String keycloakAddress() {
        return launcher.keycloakAddress();
    }

    /** Keycloak's process, for what happens when it does not do as it should. */
    public long keycloakProcess() throws IOException {
        var file = scratch().resolve("stack/run/keycloak.pid");
        return Long.parseLong(Files.readString(file).split(" ", -1)[0]);
    }

    /** Accounts, tokens of all kinds, and new people for a test. */
    public TestRealm realm() {
        return realm;
    }

    public Secrets secrets() {
        return launcher.secrets();
    }

    /** A connection as the superuser, who sees and may do everything. */
    public Connection superuser() throws SQLException {
        return connect("postgres", secrets().postgres());
    }

    /** A connection as {@code mq_owner}, who owns schemas and tables. */
    public Connection owner() throws SQLException {
        return connect("mq_owner", secrets().databaseOwner());
    }

    /** A connection as {@code mq_app}, which is what the server itself may do. */
    public Connection application() throws SQLException {
        return connect("mq_app", secrets().databaseApp());
    }

    public int databasePort() {
        return launcher.ports().database();
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/mingquan", user, password);
    }

    /** The accounts of the demonstration province, empty when there is none. */
    public List<Account> demoAccounts() {
        try {
            if (!Files.exists(launcher.demoAccounts())) {
                return List.of();
            }
            return Files.readAllLines(launcher.demoAccounts()).stream()
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Account(fields[0], fields[1], fields[2], fields[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
