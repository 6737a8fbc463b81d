package cn.mingquan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a started process leaves in a file so that a later launcher finds it again. A pid alone is reused; with the
 * kernel's start time and boot id it is not.
 *
 * @param begun start of the process in clock ticks since boot, as the kernel tells it
 */
record Trace(long pid, long begun, String boot) {

    static Trace of(long pid) throws IOException {
        return new Trace(pid, startOf(pid), bootId());
    }

    static Optional<Trace> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            return Optional.of(new Trace(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException incomplete) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        DataDirectory.write(file, pid + " " + begun + " " + boot);
    }

    Optional<ProcessHandle> alive() {
        try {
            return equals(of(pid)) ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static long startOf(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(afterName[19]);
    }

    private static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
