package cn.mingquan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path folder;

    @Test
    void ports_are_kept() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var chosen = Ports.choose(directory, OptionalInt.empty());

            assertThat(Ports.choose(directory, OptionalInt.empty())).isEqualTo(chosen);
            assertThat(chosen.keycloak()).isNotEqualTo(chosen.database());
        }
    }

    @Test
    void a_port_asked_for_that_is_in_use_is_told_in_a_sentence() throws Exception {
        try (var directory = DataDirectory.open(folder);
                var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = OptionalInt.of(stranger.getLocalPort());

            assertThatThrownBy(() -> Ports.choose(directory, taken))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("端口 " + stranger.getLocalPort() + " 已被其他程序占用");
        }
    }

    @Test
    void a_kept_port_taken_by_a_stranger_is_not_silently_changed() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            int free;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            var kept = Ports.choose(directory, OptionalInt.of(free));
            try (var stranger = new ServerSocket(kept.application(), 1, InetAddress.getLoopbackAddress())) {
                assertThat(stranger.isBound()).isTrue();
                assertThatThrownBy(() -> Ports.choose(directory, OptionalInt.empty()))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("--port");
            }
        }
    }

    @Test
    void an_inner_port_taken_by_a_stranger_is_replaced() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var kept = Ports.choose(directory, OptionalInt.empty());
            try (var stranger = new ServerSocket(kept.database(), 1, InetAddress.getLoopbackAddress())) {
                var now = Ports.choose(directory, OptionalInt.empty());

                assertThat(now.database()).isNotEqualTo(stranger.getLocalPort());
                assertThat(now.keycloak()).isEqualTo(kept.keycloak());
            }
        }
    }
}
