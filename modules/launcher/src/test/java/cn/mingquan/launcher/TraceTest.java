package cn.mingquan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {
    @TempDir
    private Path folder;

    @Test
    void a_running_process_is_found_by_its_trace() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var file = folder.resolve("sleep.pid");
        Trace.of(process.pid()).write(file);

        assertThat(Trace.read(file).flatMap(Trace::alive)).contains(process.toHandle());

        process.destroyForcibly().waitFor();
        assertThat(Trace.read(file).flatMap(Trace::alive)).isEmpty();
    }

    @Test
    void a_stranger_who_got_the_same_number_is_left_alone() throws Exception {
        var mine = Trace.of(ProcessHandle.current().pid());

        assertThat(new Trace(mine.pid(), mine.begun() + 1, mine.boot()).alive()).isEmpty();
        assertThat(new Trace(mine.pid(), mine.begun(), "another boot").alive()).isEmpty();
    }

    @Test
    void a_half_written_trace_is_no_trace() throws Exception {
        assertThat(Trace.read(Files.writeString(folder.resolve("half.pid"), "12")))
                .isEmpty();
        assertThat(Trace.read(folder.resolve("none.pid"))).isEmpty();
    }
}
