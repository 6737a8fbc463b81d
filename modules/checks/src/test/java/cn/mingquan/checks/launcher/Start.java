package cn.mingquan.checks.launcher;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The README's command, run as a process of its own, its output in a file. */
record Start(Process process, Path log, Path data) {

    static Start of(Path data, String... options) throws IOException {
        var words = new ArrayList<>(List.of("start", "--data", data.toString()));
        words.addAll(List.of(options));
        return command(data, words);
    }

    /** Another of the command's words than {@code start}. */
    static Start command(String... words) throws IOException {
        return command(Stack.scratch(), List.of(words));
    }

    private static Start command(Path data, List<String> words) throws IOException {
        var command = new ArrayList<>(
                List.of(Stack.root().resolve("modules/launcher/mingquan").toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command);
        // What is built is what is tested: a build of its own would run beside the one that runs the tests.
        builder.environment().put("MINGQUAN_BUILD", "never");
        builder.environment().put("MINGQUAN_SOFTWARE", Stack.software().toString());
        return run(builder, data);
    }

    /** The command in a fresh clone on a machine that has the shell's own tools and these, and nothing else. */
    static Start onMachineWith(String... tools) throws IOException {
        var machine = Files.createTempDirectory(Stack.scratch(), "machine");
        var path = Files.createDirectory(machine.resolve("bin"));
        for (var shell : List.of("sh", "dirname", "sed", "head", "find")) {
            Files.createSymbolicLink(path.resolve(shell), Path.of("/usr/bin", shell));
        }
        for (var tool : tools) {
            Files.createSymbolicLink(path.resolve(tool), found(tool));
        }
        var script = machine.resolve("modules/launcher/mingquan");
        Files.createDirectories(machine.resolve("modules/launcher"));
        Files.copy(Stack.root().resolve("modules/launcher/mingquan"), script, StandardCopyOption.COPY_ATTRIBUTES);
        var console = machine.resolve("modules/web/npm.sh");
        Files.createDirectories(machine.resolve("modules/web"));
        Files.copy(Stack.root().resolve("modules/web/npm.sh"), console, StandardCopyOption.COPY_ATTRIBUTES);
        var builder = new ProcessBuilder(script.toString(), "start");
        builder.environment().put("PATH", path.toString());
        builder.environment().remove("JAVA_HOME");
        return run(builder, machine);
    }

    private static Path found(String tool) throws IOException {
        return Arrays.stream((System.getProperty("java.home") + "/bin:" + System.getenv("PATH")).split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(tool + " is not on the path"));
    }

    private static Start run(ProcessBuilder builder, Path data) throws IOException {
        var log = Files.createTempFile(Stack.scratch(), "launcher-", ".log");
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
