package cn.mingquan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. A launcher that is root starts it in a user namespace, where it is nobody and yet
 * reads root's files; where the kernel forbids that, as the user nobody, who then owns the database's folder.
 */
final class Unprivileged {
    private static final int NOBODY_ID = 65534;

    private enum Way {
        AS_IS(""),
        NAMESPACE("unshare -U"),
        NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

        private final String prefix;

        Way(String prefix) {
            this.prefix = prefix;
        }

        List<String> command(List<String> words) {
            var command = new ArrayList<String>();
            if (!prefix.isEmpty()) {
                command.addAll(List.of(prefix.split(" ", -1)));
            }
            command.addAll(words);
            return command;
        }
    }

    private final Way way;

    private Unprivileged(Way way) {
        this.way = way;
    }

    static Unprivileged forThisUser() throws IOException {
        if (!isRoot()) {
            return new Unprivileged(Way.AS_IS);
        }
        for (var way : List.of(Way.NAMESPACE, Way.NOBODY)) {
            if (works(way)) {
                return new Unprivileged(way);
            }
        }
        throw new CannotStart(
                "PostgreSQL 不能以 root 运行，而本机不允许切换用户，请用普通用户启动。",
                "PostgreSQL does not run as root and this machine does not allow changing the user: start as an "
                        + "ordinary user.");
    }

    static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static boolean works(Way way) throws IOException {
        try {
            return new ProcessBuilder(way.command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String... words) {
        return way.command(List.of(words));
    }

    /** Hands a file or folder over to the user PostgreSQL runs as, and checks that this user gets there. */
    void give(Path file) throws IOException {
        if (way != Way.NOBODY) {
            return;
        }
        Files.setAttribute(file, "unix:uid", NOBODY_ID);
        Files.setAttribute(file, "unix:gid", NOBODY_ID);
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            var own = Integer.valueOf(NOBODY_ID).equals(Files.getAttribute(folder, "unix:uid"));
            if (!own && ((Integer) Files.getAttribute(folder, "unix:mode") & 0001) == 0) {
                throw new CannotStart(
                        "PostgreSQL 以 nobody 用户运行，但无法进入 " + folder + "，请用 --data 指定其他目录，如 /var/lib/mingquan。",
                        "PostgreSQL runs as nobody and cannot enter " + folder
                                + ": choose another directory with --data, for example /var/lib/mingquan.");
            }
        }
    }
}
