package cn.mingquan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** Measures what a start costs: a first and a second one on an empty data directory, and the memory used after it. */
final class Figures {
    private final Parts parts;
    private final boolean demo;
    private final Progress progress;

    Figures(Parts parts, boolean demo, Progress progress) {
        this.parts = parts;
        this.demo = demo;
        this.progress = progress;
    }

    void measure() throws IOException {
        var data = Files.createTempDirectory("mingquan-figures");
        try {
            var first = start(data, "首次启动 first start ");
            var second = start(data, "再次启动 second start");
            progress.say(first);
            progress.say(second);
        } finally {
            Archive.delete(data);
        }
    }

    private String start(Path data, String name) throws IOException {
        var begun = System.nanoTime();
        var settings = new Settings(parts, data, OptionalInt.empty(), demo);
        try (var launcher = new Launcher(settings, progress)) {
            var stop = new Thread(launcher::close);
            Runtime.getRuntime().addShutdownHook(stop);
            launcher.start();
            var text = new StringBuilder(
                    String.format(Locale.ROOT, "%s %5.1f s, MB:", name, (System.nanoTime() - begun) / 1e9));
            for (var process : launcher.processes().entrySet()) {
                text.append(String.format(Locale.ROOT, "  %s %d", process.getKey(), megabytes(process.getValue())));
            }
            Runtime.getRuntime().removeShutdownHook(stop);
            return text.toString();
        }
    }

    /** Resident memory of a process and those it started; what they share is counted once (PSS). */
    private static long megabytes(long pid) throws IOException {
        var process = ProcessHandle.of(pid).orElseThrow(() -> new IOException("No process " + pid));
        var pids = LongStream.concat(LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid));
        var kilobytes = 0L;
        for (var each : pids.toArray()) {
            for (var line : Files.readAllLines(Path.of("/proc/" + each + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return kilobytes >> 10;
    }
}
