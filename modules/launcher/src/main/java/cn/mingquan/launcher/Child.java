package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One of the three processes beside the launcher: logs to its own file and leaves a {@link Trace}. */
final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Path log;
    private final Path trace;
    private final String stopSignal;

    private Child(String name, Process process, Path log, Path trace, String stopSignal) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.trace = trace;
        this.stopSignal = stopSignal;
    }

    /** @param stopSignal the signal on which this program ends in good order, for example {@code TERM} */
    static Child start(
            String name, DataDirectory directory, List<String> command, Map<String, String> settings, String stopSignal)
            throws IOException {
        var log = directory.logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, directory.logs().resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        // A session of its own, so that Ctrl-C at the terminal reaches the launcher alone and the order is kept.
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(command);
        var builder = new ProcessBuilder(words)
                .directory(directory.run().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("PG"));
        builder.environment().putAll(settings);
        var process = builder.start();
        process.getOutputStream().close();
        var trace = directory.run().resolve(name + ".pid");
        var child = new Child(name, process, log, trace, stopSignal);
        try {
            Trace.of(process.pid()).write(trace);
        } catch (IOException failure) {
            // One that ends at once leaves nothing to find again; whoever waits for it reports the end.
            if (Trace.running(process.pid())) {
                throw failure;
            }
        }
        return child;
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** What to tell the person when this child has ended by itself: where to read on, not what stands there. */
    CannotStart unexpectedEnd() {
        var chinese = process.isAlive() ? "" : "（退出码 " + process.exitValue() + "）";
        var english = process.isAlive() ? "" : " (exit code " + process.exitValue() + ")";
        return new CannotStart(
                name + " 意外退出" + chinese + "，其他进程随之停止。详情见日志：" + log,
                name + " ended unexpectedly" + english + ", and the others were stopped. See its log: " + log);
    }

    void stop() {
        stop(process.toHandle(), stopSignal);
        try {
            Files.deleteIfExists(trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks by signal, waits, and ends by force what does not answer. */
    static void stop(ProcessHandle process, String signal) {
        try {
            send(process, signal);
            if (!waitFor(process, PATIENCE)) {
                process.destroyForcibly();
                waitFor(process, PATIENCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void send(ProcessHandle process, String signal) throws IOException, InterruptedException {
        if (Trace.running(process.pid())) {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    static boolean waitFor(ProcessHandle process, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (Trace.running(process.pid())) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
