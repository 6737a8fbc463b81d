package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes an earlier launcher left when it was killed. They are found by their traces and by the folder they work
 * in, and ended one by one: never by name.
 */
final class Orphans {
    private static final List<String> NAMES = List.of(Server.NAME, Keycloak.NAME, Keycloak.BUILD_NAME, Postgres.NAME);

    private final DataDirectory directory;

    Orphans(DataDirectory directory) {
        this.directory = directory;
    }

    /** @return how many were found and ended */
    int end() {
        var ended = 0;
        for (var name : NAMES) {
            var file = directory.run().resolve(name + ".pid");
            var orphan = Trace.read(file).flatMap(Trace::alive);
            if (orphan.isPresent()) {
                Child.stop(orphan.get(), name.equals(Postgres.NAME) ? "INT" : "TERM");
                ended++;
            }
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ended + endUntraced() + endBackends();
    }

    /** Programs of ours that left no trace, or whose trace is lost, work in our folder all the same. */
    private int endUntraced() {
        var left = ProcessHandle.allProcesses()
                .filter(process -> works(process, directory.run(), "java"))
                .toList();
        left.forEach(process -> Child.stop(process, "TERM"));
        return left.size();
    }

    /**
     * When PostgreSQL's first process is killed, the others end by themselves, but a busy one not at once, and a new
     * server refuses to start beside it. A stale postmaster.pid whose number now belongs to a stranger is removed.
     */
    private int endBackends() {
        var left = ProcessHandle.allProcesses()
                .filter(process -> works(process, directory.database(), "postgres"))
                .toList();
        left.stream().filter(process -> process.pid() == postmaster()).forEach(process -> Child.stop(process, "INT"));
        left.forEach(Orphans::endSoon);
        try {
            Files.deleteIfExists(directory.database().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left.size();
    }

    private static void endSoon(ProcessHandle backend) {
        try {
            if (!Child.waitFor(backend, Duration.ofSeconds(3))) {
                backend.destroyForcibly();
                Child.waitFor(backend, Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(directory.database().resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return -1;
        }
    }

    private static boolean works(ProcessHandle process, Path folder, String program) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(folder)
                    && String.valueOf(
                                    Files.readSymbolicLink(proc.resolve("exe")).getFileName())
                            .startsWith(program);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
