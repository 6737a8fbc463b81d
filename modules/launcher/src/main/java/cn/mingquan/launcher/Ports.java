package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

/** The three loopback ports of an installation: chosen at the first start, and kept, so that addresses stay valid. */
public record Ports(int application, int keycloak, int database) {
    private static final int PREFERRED = 8080;

    /** @throws CannotStart when the application's port, asked for or kept, is taken by somebody else */
    static Ports choose(DataDirectory directory, OptionalInt asked) {
        var kept = new Properties();
        try {
            if (Files.exists(directory.ports())) {
                try (var reader = Files.newBufferedReader(directory.ports())) {
                    kept.load(reader);
                }
            }
            var application = application(asked, kept(kept, "application"));
            var keycloak = keptOrFree(kept(kept, "keycloak"), Set.of(application));
            var database = keptOrFree(kept(kept, "database"), Set.of(application, keycloak));
            var ports = new Ports(application, keycloak, database);
            DataDirectory.write(
                    directory.ports(),
                    "application=" + ports.application + "\nkeycloak=" + ports.keycloak + "\ndatabase=" + ports.database
                            + "\n");
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int application(OptionalInt asked, OptionalInt kept) throws IOException {
        if (asked.isEmpty() && kept.isEmpty()) {
            return free(PREFERRED) ? PREFERRED : anyFree();
        }
        var wanted = asked.orElseGet(() -> kept.orElse(PREFERRED));
        if (!free(wanted)) {
            throw new CannotStart(
                    "端口 " + wanted + " 已被其他程序占用，请停止该程序，或用 --port 另选端口。",
                    "Port " + wanted + " is in use by another program: stop it, or choose another port with --port.");
        }
        return wanted;
    }

    private static OptionalInt kept(Properties kept, String name) {
        var value = kept.getProperty(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    private static int keptOrFree(OptionalInt kept, Set<Integer> taken) throws IOException {
        var port = kept.orElseGet(() -> 0);
        while (port == 0 || taken.contains(port) || !free(port)) {
            port = anyFree();
        }
        return port;
    }

    static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
