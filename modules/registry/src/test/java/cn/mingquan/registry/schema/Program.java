package cn.mingquan.registry.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link Fleet#main} as a process that can be killed as {@code kill -9} does. */
final class Program {
    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Fleet.class.getName()));
        command.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(command).inheritIO().start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
