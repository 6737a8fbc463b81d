package cn.mingquan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keycloak with the realm {@code mingquan}, on loopback, in a database of its own beside ours. */
final class Keycloak {
    static final String NAME = "keycloak";
    static final String BUILD_NAME = "keycloak-build";
    static final String REALM = "mingquan";

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    private final DataDirectory directory;
    private final Path home;
    private final Secrets secrets;
    private final Ports ports;

    Keycloak(DataDirectory directory, Path software, Secrets secrets, Ports ports) {
        this.directory = directory;
        this.home = software.resolve("keycloak-" + Parts.version("keycloak"));
        this.secrets = secrets;
        this.ports = ports;
    }

    /** Address for browsers and for the server, which must be the same: it stands in the tokens. */
    static String address(Ports ports) {
        return "http://localhost:" + ports.keycloak();
    }

    static String issuer(Ports ports) {
        return address(ports) + "/realms/" + REALM;
    }

    boolean isBuilt() throws IOException {
        var marker = home.resolve("built");
        return Files.exists(marker) && Files.readString(marker).equals(String.join(" ", BUILD));
    }

    void unpack(Path archive) throws IOException {
        if (!Files.exists(home)) {
            Archive.unpackZip(archive, home);
        }
    }

    /** Lets Keycloak fix its build-time options once, so that every start is short. */
    Child build() throws IOException {
        return Child.start(BUILD_NAME, directory, java(BUILD), Map.of(), "TERM");
    }

    void markBuilt() throws IOException {
        DataDirectory.write(home.resolve("built"), String.join(" ", BUILD));
    }

    Child start(Postgres database) throws IOException {
        var realm = home.resolve("data/import/mingquan-realm.json");
        Files.createDirectories(Objects.requireNonNull(realm.getParent()));
        try (var in = Keycloak.class.getResourceAsStream("mingquan-realm.json")) {
            Files.write(realm, Objects.requireNonNull(in, "mingquan-realm.json").readAllBytes());
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("KC_DB_URL", database.url("keycloak"));
        settings.put("KC_DB_USERNAME", "keycloak");
        settings.put("KC_DB_PASSWORD", secrets.keycloakDatabase());
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
        settings.put("MINGQUAN_URL", Server.address(ports));
        settings.put("MINGQUAN_KEYCLOAK_CLIENT_SECRET", secrets.keycloakClient());
        settings.put("MINGQUAN_PROVINCE_ADMIN_PASSWORD", secrets.provinceAdmin());
        settings.put("MINGQUAN_AUDIT_ADMIN_PASSWORD", secrets.auditAdmin());
        return Child.start(
                NAME,
                directory,
                java(List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--hostname=" + address(ports),
                        "--db-pool-max-size=20")),
                settings,
                "TERM");
    }

    /** "Listening" in the log comes minutes too early: only the realm's own address tells that it is there. */
    void await(Runnable check) throws InterruptedException {
        Http.await(issuer(ports) + "/.well-known/openid-configuration", check, body -> {});
    }

    /**
     * What kc.sh does, without its shell, which would stay as parent and not pass signals on. Only the quick compiler is
     * used: it halves the work of building and starting, which is most of what Keycloak does here.
     */
    private List<String> java(List<String> arguments) {
        var words = new ArrayList<>(List.of(
                Java.executable(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }
}
