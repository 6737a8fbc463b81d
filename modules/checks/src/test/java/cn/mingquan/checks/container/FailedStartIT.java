package cn.mingquan.checks.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.OnItsOwn;
import cn.mingquan.checks.stack.Stack;
import cn.mingquan.launcher.Parts;
import cn.mingquan.platform.ServerStarting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What docs/adr/0016-start-order.md says of a start that fails, on the real server with the real listener. */
@OnItsOwn
class FailedStartIT {

    private static final String LISTENER = "WEB-INF/classes/cn/mingquan/server/Start.class";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void a_start_in_order_answers_calls() throws Exception {
        try (var server = new Server(false)) {
            assertThat(server.log()).containsSubsequence("start: before", "start: after");
            assertThat(server.status("/answer")).isEqualTo(200);
            assertThat(server.status("/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void after_a_failed_observer_nothing_more_is_done_and_no_call_is_answered() throws Exception {
        try (var server = new Server(true)) {
            assertThat(server.log())
                    .contains("start: before", "start: failed on purpose")
                    .doesNotContain("start: after");
            assertThat(server.status("/answer")).isEqualTo(500);
            assertThat(server.status("/health/ready")).isEqualTo(500);
            assertThat(server.status("/health/live")).isEqualTo(500);
        }
    }

    /** Payara Micro with nothing but the listener and observers. */
    private static final class Server implements AutoCloseable {

        private final HttpClient http = HttpClient.newHttpClient();
        private final int port = Stack.freePort();
        private final Path log;
        private final Process process;

        Server(boolean fails) throws IOException, InterruptedException {
            var directory = Files.createTempDirectory(Stack.scratch(), "failed-start");
            var war = directory.resolve("start.war");
            archive().as(ZipExporter.class).exportTo(war.toFile());
            var boot = directory.resolve("boot.txt");
            Files.writeString(
                    boot,
                    "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                            + ".address=127.0.0.1\n");
            log = directory.resolve("log.txt");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-D" + ObserverInTheMiddle.FAILS + "=" + fails,
                            "-jar",
                            Parts.in(Stack.root()).payara().toString(),
                            "--nocluster",
                            "--disablephonehome",
                            "--prebootcommandfile",
                            boot.toString(),
                            "--port",
                            Integer.toString(port),
                            "--contextroot",
                            "/",
                            "--deploy",
                            war.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitReady();
        }

        private static WebArchive archive() {
            var server = ShrinkWrap.create(ZipImporter.class, "mingquan.war")
                    .importFrom(Stack.root()
                            .resolve("modules/server/target/mingquan.war")
                            .toFile())
                    .as(WebArchive.class);
            return ShrinkWrap.create(WebArchive.class, "start.war")
                    .add(server.get(LISTENER).getAsset(), LISTENER)
                    .addClasses(ServerStarting.class, ObserverInTheMiddle.class, ObserverInTheMiddle.Answer.class);
        }

        private void awaitReady() throws IOException, InterruptedException {
            var end = Instant.now().plus(PATIENCE);
            while (!log().contains(" ready in ")) {
                assertThat(process.isAlive()).as(log()).isTrue();
                assertThat(Instant.now()).as(log()).isBefore(end);
                Thread.sleep(200);
            }
        }

        String log() throws IOException {
            return Files.readString(log);
        }

        int status(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
