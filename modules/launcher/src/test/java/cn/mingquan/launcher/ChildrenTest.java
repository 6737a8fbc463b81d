package cn.mingquan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    private Path folder;

    private final Children children = new Children("first", "second");

    @Test
    void a_child_that_ends_by_itself_is_told_in_a_sentence_with_its_log_and_nothing_out_of_the_log() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            children.adopt(child(directory, "server", "echo '[SEVERE] out of luck'; exit 7"));
            var log = directory.logs().resolve("server.log");

            assertThatThrownBy(children::watch)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("server 意外退出（退出码 7），其他进程随之停止。详情见日志：" + log + System.lineSeparator()
                            + "server ended unexpectedly (exit code 7), and the others were stopped. See its log: "
                            + log);
            assertThat(log).hasContent("[SEVERE] out of luck");
        }
    }

    @Test
    void a_child_that_is_killed_is_told_in_a_sentence_too() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var killed = children.adopt(child(directory, "server", "echo '[INFO] running'; exec sleep 60"));
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

            assertThatThrownBy(children::watch)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("server 意外退出（退出码 137）")
                    .hasMessageContaining(directory.logs().resolve("server.log").toString())
                    .hasMessageNotContaining("[INFO]");
        }
    }

    @Test
    void each_is_stopped_before_what_it_needs_and_none_is_left() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var second = children.adopt(child(directory, "second", "exec sleep 60"));
            children.adopt(child(directory, "of-no-rank", "exec sleep 60"));
            var first = children.adopt(child(directory, "first", "exec sleep 60"));
            assertThat(children.pids().keySet()).containsExactly("first", "second", "of-no-rank");
            var order = new ArrayList<String>();

            children.stop(child -> order.add(child.name()));

            assertThat(order).containsExactly("of-no-rank", "second", "first");
            assertThat(ProcessHandle.of(first.pid())).isEmpty();
            assertThat(ProcessHandle.of(second.pid())).isEmpty();
            children.watch();
        }
    }

    @Test
    void what_is_started_while_stopping_is_stopped_too() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            children.stop(child -> {});
            var late = child(directory, "late", "exec sleep 60");

            assertThatThrownBy(() -> children.adopt(late)).isInstanceOf(CannotStart.class);
            assertThat(late.alive()).isFalse();
        }
    }

    @Test
    void an_orphan_of_a_killed_launcher_is_ended() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var orphan = child(directory, Server.NAME, "exec sleep 60");

            assertThat(new Orphans(directory).end()).isEqualTo(1);

            assertThat(orphan.alive()).isFalse();
            assertThat(new Orphans(directory).end()).isZero();
        }
    }

    @Test
    void a_program_of_ours_whose_trace_is_lost_is_ended_too() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var orphan = Child.start(
                    Keycloak.NAME,
                    directory,
                    List.of(Java.executable(), "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()),
                    Map.of(),
                    "TERM");
            awake(directory);
            Files.delete(directory.run().resolve(Keycloak.NAME + ".pid"));

            assertThat(new Orphans(directory).end()).isEqualTo(1);

            assertThat(orphan.alive()).isFalse();
        }
    }

    /** A process that has only been forked is not yet the program, nor where it works. */
    private static void awake(DataDirectory directory) throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (!Files.exists(directory.run().resolve(Sleeper.AWAKE))) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    /** A Java program that does not end by itself. */
    static final class Sleeper {
        static final String AWAKE = "awake";

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException, IOException {
            Files.createFile(Path.of(AWAKE));
            Thread.sleep(60_000);
        }
    }

    private static Child child(DataDirectory directory, String name, String script) throws Exception {
        return Child.start(name, directory, List.of("sh", "-c", script), Map.of(), "TERM");
    }
}
