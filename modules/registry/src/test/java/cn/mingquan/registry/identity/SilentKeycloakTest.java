package cn.mingquan.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A Keycloak that is not there, or is there and says nothing. What it answers when it does is tested on a real one. */
class SilentKeycloakTest {

    @Test
    @Timeout(20)
    void one_that_takes_calls_and_never_answers_is_given_up_in_time() throws IOException {
        try (var frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var waiting = accounts(frozen.getLocalPort());

            assertThat(waiting.answers()).isFalse();
            assertThatThrownBy(() -> waiting.organisation("abcdefghij", "武强县卫生健康局"))
                    .isInstanceOf(IdentityFailure.class)
                    .hasMessageContaining("连接不上");

            var begun = Instant.now();
            var calls = IntStream.range(0, 8)
                    .mapToObj(each -> CompletableFuture.runAsync(
                            () -> assertThatThrownBy(() -> waiting.roles("wq-health"))
                                    .isInstanceOf(IdentityFailure.class),
                            command -> new Thread(command).start()))
                    .toList();
            calls.forEach(CompletableFuture::join);
            assertThat(Duration.between(begun, Instant.now()))
                    .as("nobody waits behind the others")
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_absent_one_is_told_in_plain_words() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var nobody = accounts(port);

        assertThat(nobody.answers()).isFalse();
        assertThatThrownBy(() -> nobody.organisation("bbbbbbbbbb", "乙局"))
                .isInstanceOf(IdentityFailure.class)
                .hasMessageContaining("连接不上");
    }

    private static KeycloakAccounts accounts(int port) {
        var settings = new KeycloakSettings("http://127.0.0.1:" + port, "mingquan", "mingquan-server", "secret");
        return new KeycloakAccounts(new KeycloakCalls(settings, Clock.systemUTC(), Duration.ofSeconds(1)));
    }
}
