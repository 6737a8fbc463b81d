package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application itself: Payara Micro with our WAR, on loopback, configured by environment variables only. */
final class Server {
    static final String NAME = "server";

    private static final Pattern PROGRESS = Pattern.compile("\"progress\"\\s*:\\s*\"([^\"]+)\"");

    /** What the server says in one word, for people. */
    private static final Map<String, String> DEMO_STEPS = Map.of(
            "waiting", "演示省：等待开始",
            "units", "演示省：接入单位",
            "bodies", "演示省：接入监督机构",
            "content", "演示省：写入职权和风险点",
            "accounts", "演示省：建立账号",
            "retrying", "演示省：遇到问题，正在重试");

    private static final Pattern FAILURE = Pattern.compile("Exception while loading the app : (.{1,300})");

    private final DataDirectory directory;
    private final Parts parts;
    private final Secrets secrets;
    private final Ports ports;

    Server(DataDirectory directory, Parts parts, Secrets secrets, Ports ports) {
        this.directory = directory;
        this.parts = parts;
        this.secrets = secrets;
        this.ports = ports;
    }

    static String address(Ports ports) {
        return "http://localhost:" + ports.application();
    }

    Child start(Postgres database, boolean demo) throws IOException {
        var loopback = directory.run().resolve("payara.txt");
        Files.writeString(
                loopback,
                "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        var scratch = directory.run().resolve("scratch");
        Archive.delete(scratch);
        Files.createDirectory(scratch);
        var words = List.of(
                Java.executable(),
                // The quick compiler halves the work of starting: 23 s of processor time, not 44 to 54.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms128m",
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + scratch,
                "-jar",
                parts.payara().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                loopback.toString(),
                "--port",
                Integer.toString(ports.application()),
                "--addlibs",
                parts.driver().toString(),
                "--contextroot",
                "/",
                "--deploy",
                parts.application().toString());
        return Child.start(NAME, directory, words, settings(database, demo), "TERM");
    }

    private Map<String, String> settings(Postgres database, boolean demo) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "MINGQUAN_DB_URL",
                database.url("mingquan") + "?stringtype=unspecified&prepareThreshold=0&reWriteBatchedInserts=true");
        settings.put("MINGQUAN_DB_APP_PASSWORD", secrets.databaseApp());
        settings.put("MINGQUAN_DB_OWNER_PASSWORD", secrets.databaseOwner());
        settings.put("MINGQUAN_KEYCLOAK_URL", Keycloak.address(ports));
        settings.put("MINGQUAN_KEYCLOAK_REALM", Keycloak.REALM);
        settings.put("MINGQUAN_KEYCLOAK_CLIENT_ID", "mingquan-server");
        settings.put("MINGQUAN_KEYCLOAK_CLIENT_SECRET", secrets.keycloakClient());
        settings.put("MP_JWT_VERIFY_ISSUER", Keycloak.issuer(ports));
        settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", Keycloak.issuer(ports) + "/protocol/openid-connect/certs");
        settings.put("MP_JWT_VERIFY_AUDIENCES", "mingquan-api");
        settings.put("MINGQUAN_AUDIT_INSTALLATION_KEY", secrets.installationKey());
        settings.put("MINGQUAN_DEMO_IMPORT", Boolean.toString(demo));
        settings.put("MINGQUAN_DEMO_ACCOUNTS_FILE", directory.demoAccounts().toString());
        return settings;
    }

    /** Payara stays up when its application fails: then only the log tells, and waiting would never end. */
    private void requireDeployed() {
        try (var lines = Files.lines(directory.logs().resolve(NAME + ".log"))) {
            var failure = lines.map(FAILURE::matcher).filter(Matcher::find).findFirst();
            if (failure.isPresent()) {
                var reason = failure.get().group(1);
                var log = directory.logs().resolve(NAME + ".log");
                throw new CannotStart(
                        "应用部署失败：" + reason + "，日志：" + log, "The application could not be deployed, log: " + log);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            // The log is being written; the next look will do.
        }
    }

    /** Ready includes the filling of the demonstration province; its progress is told as it goes. */
    void await(Runnable check, Progress progress) throws InterruptedException {
        var told = new String[] {""};
        Runnable stillGood = () -> {
            check.run();
            requireDeployed();
        };
        Http.await(address(ports) + "/health/ready", stillGood, body -> {
            var now = PROGRESS.matcher(body);
            if (now.find() && !now.group(1).equals(told[0])) {
                told[0] = now.group(1);
                var words = told[0].split(" ", 2);
                var count = words.length > 1 ? " " + words[1] : "";
                progress.step("  " + DEMO_STEPS.getOrDefault(words[0], words[0]) + count, "demonstration: " + told[0]);
            }
        });
    }
}
