package cn.mingquan.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The realm {@code mingquan} as its administrator changes it: for what the realm file, imported once, does not say. */
final class Realm {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final String keycloak;
    private final String adminPassword;

    Realm(String keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    /**
     * @param path below the realm, such as {@code /users}
     * @param body JSON, or nothing
     * @return the body of the answer, which must have this status
     */
    String call(String method, String path, String body, int expected) throws IOException, InterruptedException {
        return Http.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + Keycloak.REALM + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                expected);
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
        var answer = Http.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
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
