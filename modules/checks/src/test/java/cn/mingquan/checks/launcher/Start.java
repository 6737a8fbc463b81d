package cn.mingquan.checks.launcher;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The README's command, run as a process of its own, its output in a file. */
record Start(Process process, Path log, Path data) {

    static Start of(Path data, String... options) throws IOException {
        return run(new ProcessBuilder(words(data, options)), data);
    }

    /** The command on a machine where only the shell's own tools are found. */
    static Start without(String tool, Path data) throws IOException {
        var empty = Files.createTempDirectory(Stack.scratch(), "without-" + tool);
        for (var needed : List.of("sh", "dirname", "sed", "head", "cat")) {
            Files.createSymbolicLink(empty.resolve(needed), Path.of("/usr/bin", needed));
        }
        var builder = new ProcessBuilder(words(data));
        builder.environment().put("PATH", empty.toString());
        builder.environment().remove("JAVA_HOME");
        return run(builder, data);
    }

    private static List<String> words(Path data, String... options) {
        var words = new ArrayList<>(List.of(
                Stack.root().resolve("modules/launcher/mingquan").toString(), "start", "--data", data.toString()));
        words.addAll(List.of(options));
        return words;
    }

    private static Start run(ProcessBuilder builder, Path data) throws IOException {
        var log = Files.createTempFile(Stack.scratch(), "launcher-", ".log");
        // What is built is what is tested: a build of its own would run beside the one that runs the tests.
        builder.environment().put("MINGQUAN_BUILD", "never");
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Start(process, log, data);
    }

    /** Waits for the welcome; fails with the output when the launcher ends before. */
    Start awaitRunning(Duration atMost) throws Exception {
        var end = System.nanoTime() + atMost.toNanos();
        while (!output().contains("Mingquan is running")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Not started:\n" + output());
            }
            Thread.sleep(200);
        }
        return this;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** Process ids of PostgreSQL, Keycloak and the server, as the launcher notes them. */
    Map<String, Long> children() throws IOException {
        var pids = new TreeMap<String, Long>();
        try (var files = Files.newDirectoryStream(data.resolve("run"), "*.pid")) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName()).replace(".pid", "");
                pids.put(name, Long.parseLong(Files.readString(file).split(" ", -1)[0]));
            }
        }
        return pids;
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** Ends the launcher as {@code kill -9} does: it cannot tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
