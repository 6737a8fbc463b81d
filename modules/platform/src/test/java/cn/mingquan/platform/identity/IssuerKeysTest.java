package cn.mingquan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class IssuerKeysTest {

    private static final String FIRST = "{\"keys\":[{\"kid\":\"first\"}]}";
    private static final String SECOND = "{\"keys\":[{\"kid\":\"second\"}]}";

    private enum Mood {
        ANSWERING,
        SILENT,
        STALLING
    }

    @TempDir
    private Path directory;

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer issuer;
    private URI location;
    private IssuerKeys keys;

    private volatile Mood mood = Mood.ANSWERING;
    private volatile int status = 200;
    private volatile String body = FIRST;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.setExecutor(Executors.newCachedThreadPool());
        issuer.createContext("/", this::handle);
        issuer.start();
        location = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
        keys = new IssuerKeys(directory.resolve("keys.json"), Duration.ofMillis(1500));
    }

    @AfterEach
    void stop() {
        end.countDown();
        issuer.stop(0);
    }

    @Test
    void the_keys_of_the_issuer_are_kept_and_new_ones_take_their_place() throws Exception {
        assertThat(keys.fetch(location)).isTrue();
        assertThat(kept()).isEqualTo(FIRST);

        body = SECOND;

        assertThat(keys.fetch(location)).isTrue();
        assertThat(kept()).isEqualTo(SECOND);
    }

    @Test
    void an_issuer_that_takes_calls_and_never_answers_is_given_up_and_its_last_keys_stay() throws Exception {
        keys.fetch(location);

        mood = Mood.SILENT;
        assertThat(keys.fetch(location)).isFalse();
        mood = Mood.STALLING;
        assertThat(keys.fetch(location)).isFalse();
        assertThat(kept()).isEqualTo(FIRST);

        mood = Mood.ANSWERING;
        body = SECOND;
        assertThat(keys.fetch(location)).isTrue();
        assertThat(kept()).isEqualTo(SECOND);
    }

    @Test
    void what_is_no_keys_does_not_take_the_place_of_the_last_ones() throws Exception {
        keys.fetch(location);

        for (var nonsense : new String[] {"<html>busy</html>", "{}", "{\"keys\":[]}", "[]", ""}) {
            body = nonsense;
            assertThat(keys.fetch(location)).as(nonsense).isFalse();
        }
        body = SECOND;
        status = 503;
        assertThat(keys.fetch(location)).isFalse();

        assertThat(kept()).isEqualTo(FIRST);
    }

    @Test
    void without_an_issuer_there_is_no_file_that_would_pass_for_keys() throws Exception {
        issuer.stop(0);

        assertThat(keys.fetch(location)).isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    private String kept() throws IOException {
        return Files.readString(directory.resolve("keys.json"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (mood == Mood.SILENT) {
                end.await();
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, 0);
            if (mood == Mood.STALLING) {
                exchange.getResponseBody().write(bytes, 0, 5);
                exchange.getResponseBody().flush();
                end.await();
            }
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
