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

    /** The process, unless it has ended or its number belongs to another one by now. */
    Optional<ProcessHandle> alive() {
        try {
            return running(pid) && equals(of(pid)) ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether a process runs. One that has ended but was not fetched by its parent (a zombie) does not. */
    static boolean running(long pid) {
        try {
            var state = stat(pid)[0];
            return !state.equals("Z") && !state.equals("X");
        } catch (IOException gone) {
            return false;
        }
    }

    private static long startOf(long pid) throws IOException {
        return Long.parseLong(stat(pid)[19]);
    }

    /** The kernel's words about a process, from the third on: the second, its name, may hold blanks. */
    private static String[] stat(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
