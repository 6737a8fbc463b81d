package cn.mingquan.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Keycloak sends people back only to the console's address, which the realm learned at the first start. When the port
 * has changed since, it is told the new one.
 */
final class ConsoleAddress {
    /** The id of the client {@code mingquan-console} in the realm file. */
    private static final String CLIENT = "5a2c8a52-7a3e-4d0e-9a0e-0a6f2b8f4c01";

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final Path told;
    private final Secrets secrets;
    private final Ports ports;

    ConsoleAddress(DataDirectory directory, Secrets secrets, Ports ports) {
        this.told = directory.root().resolve("console-address.txt");
        this.secrets = secrets;
        this.ports = ports;
    }

    /** Whether Keycloak has never been ready in this data directory. */
    boolean isUnknown() {
        return !Files.exists(told);
    }

    void bringUpToDate() throws IOException, InterruptedException {
        var address = Server.address(ports);
        if (Files.exists(told) && Files.readString(told).equals(address)) {
            return;
        }
        var body =
                """
                {"clientId": "mingquan-console", "rootUrl": "%1$s", "redirectUris": ["%1$s/*"], "webOrigins": ["%1$s"]}"""
                        .formatted(address);
        Http.send(
                HttpRequest.newBuilder(URI.create(
                                Keycloak.address(ports) + "/admin/realms/" + Keycloak.REALM + "/clients/" + CLIENT))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                204);
        DataDirectory.write(told, address);
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(secrets.keycloakAdmin(), StandardCharsets.UTF_8);
        var answer = Http.send(
                HttpRequest.newBuilder(
                                URI.create(Keycloak.address(ports) + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                200);
        var token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IOException("Keycloak gave no token to its administrator");
        }
        return token.group(1);
    }
}
