package cn.mingquan.checks.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.OnItsOwn;
import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One installation from its first start through everything that may happen to it. The steps build on each other. */
@OnItsOwn
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {
    private static final Path DATA = Stack.scratch().resolve("launcher-it");
    /** Long, for machines on which much else runs. */
    private static final Duration START = Duration.ofMinutes(15);

    /** A minute is the bar on a machine that does nothing else ({@code mingquan figures}); here a browser runs beside. */
    private static final Duration SECOND_START = Duration.ofMinutes(3);

    private static int port;

    private Start start;

    @BeforeAll
    static void prepare() {
        Stack.fresh(DATA);
        port = Stack.freePort();
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        if (start != null && start.process().isAlive()) {
            start.process().destroy();
            start.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    @Order(1)
    void the_first_start_prints_the_address_and_the_accounts_and_ctrl_c_leaves_no_process() throws Exception {
        start = Start.of(DATA, "--port", Integer.toString(port), "--no-demo");
        start.awaitRunning(START);

        assertThat(start.output())
                .contains("http://localhost:" + port + "/")
                .containsPattern("province-admin +\\S{19}")
                .containsPattern("audit-admin +\\S{19}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        keep("the first row");
        var children = start.children();
        assertThat(children.keySet()).containsExactlyInAnyOrder("postgresql", "keycloak", "server");

        start.signal("INT");

        assertThat(start.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(start.output()).containsSubsequence("stopped server", "stopped keycloak", "stopped postgresql");
        assertNoneAlive(children.values());
    }

    @Test
    @Order(2)
    void the_second_start_takes_under_a_minute_and_the_one_after_a_kill_has_all_data() throws Exception {
        var begun = System.nanoTime();
        start = Start.of(DATA, "--no-demo");
        start.awaitRunning(START);
        var seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(start.output()).contains("http://localhost:" + port + "/");
        assertThat(kept()).containsExactly("the first row");
        System.out.printf("second start: %.1f s%n", seconds);
        assertThat(seconds).isLessThan(SECOND_START.toSeconds());
        assertASecondLauncherIsRefused();
        assertALoginIsNeeded();

        keep("before kill -9 of the launcher");
        var orphans = start.children();
        start.kill();
        assertThat(orphans.values()).allMatch(pid -> ProcessHandle.of(pid).isPresent());

        port = Stack.freePort();
        start = Start.of(DATA, "--no-demo", "--port", Integer.toString(port));
        start.awaitRunning(START);

        assertThat(start.output()).contains("上次遗留的 3 个进程");
        assertNoneAlive(orphans.values());
        assertThat(kept()).containsExactly("the first row", "before kill -9 of the launcher");
        assertPeopleSignIn();
        keep("before kill -9 of the database");
        assertTheEndOfOneEndsAll("postgresql");
    }

    @Test
    @Order(3)
    void after_a_killed_database_no_committed_row_is_gone_and_a_killed_server_is_reported() throws Exception {
        start = Start.of(DATA, "--no-demo");
        start.awaitRunning(START);

        assertThat(kept())
                .containsExactly("the first row", "before kill -9 of the launcher", "before kill -9 of the database");
        assertTheEndOfOneEndsAll("server");
    }

    @Test
    @Order(4)
    void a_port_in_use_is_told_in_a_sentence() throws Exception {
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(stranger.isBound()).isTrue();
            start = Start.of(DATA);

            assertThat(start.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(start.process().exitValue()).isEqualTo(1);
            assertThat(start.output()).contains("端口 " + port + " 已被其他程序占用").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',       需要 JDK 17", "java,     构建需要 Maven", "java mvn, 构建网页界面需要 Node.js 20"})
    @Order(5)
    void a_missing_tool_is_told_in_a_sentence(String tools, String sentence) throws Exception {
        start = Start.onMachineWith(tools.isEmpty() ? new String[0] : tools.split(" ", -1));

        assertThat(start.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(start.process().exitValue()).isEqualTo(1);
        assertThat(start.output()).contains(sentence).doesNotContain("not found");
    }

    @Test
    @Order(6)
    void an_audit_chain_is_verified_offline() throws Exception {
        var chain = Files.writeString(Stack.scratch().resolve("no-chain.ndjson"), "{}\n");
        start = Start.command("verify-audit", chain.toString());

        assertThat(start.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(start.process().exitValue()).isEqualTo(1);
        assertThat(start.output()).contains("BROKEN 已被改动");
    }

    private void assertPeopleSignIn() throws Exception {
        var login = "http://localhost:" + property("ports", "keycloak")
                + "/realms/mingquan/protocol/openid-connect/auth?response_type=code&client_id=mingquan-console"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=http://localhost:" + port + "/";
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(login)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("用户名");
    }

    private void assertTheEndOfOneEndsAll(String name) throws Exception {
        var children = start.children();
        var victim = children.get(name);
        ProcessHandle.of(victim).orElseThrow().destroyForcibly();

        assertThat(start.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(start.process().exitValue()).isEqualTo(1);
        assertThat(start.output()).contains(name + " 意外退出", name + ".log").doesNotContain("\tat cn.mingquan");
        assertThat(start.output().lines().skip(start.output().lines().toList().size() - 2L))
                .as("nothing but one sentence in each language after the rest was stopped")
                .satisfiesExactly(
                        chinese -> assertThat(chinese).startsWith(name + " 意外退出"),
                        english -> assertThat(english).startsWith(name + " ended unexpectedly"));
        assertNoneAlive(children.values());
    }

    private static void assertASecondLauncherIsRefused() throws Exception {
        var second = Start.of(DATA);
        assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.process().exitValue()).isEqualTo(1);
        assertThat(second.output()).contains("正由另一个明权进程使用");
    }

    private static void assertALoginIsNeeded() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                SQLException.class, () -> DriverManager.getConnection(url(), "mq_owner", "wrong")
                                        .close())
                        .getSQLState())
                .isEqualTo("28P01");
    }

    private static void assertNoneAlive(Iterable<Long> pids) {
        assertThat(pids).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
    }

    private static void keep(String row) throws Exception {
        try (var connection =
                        DriverManager.getConnection(url(), "mq_owner", property("secrets", "database.owner.password"));
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists launcher_it");
            statement.execute("create table if not exists launcher_it.kept (row text primary key, at timestamptz)");
            statement.execute("insert into launcher_it.kept values ('" + row + "', clock_timestamp())");
        }
    }

    private static List<String> kept() throws Exception {
        try (var connection =
                        DriverManager.getConnection(url(), "mq_owner", property("secrets", "database.owner.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select array_agg(row order by at) from launcher_it.kept")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + property("ports", "database") + "/mingquan";
    }

    private static String property(String file, String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(DATA.resolve(file + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }
}
