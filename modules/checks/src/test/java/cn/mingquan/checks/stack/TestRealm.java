package cn.mingquan.checks.stack;

import cn.mingquan.launcher.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The realm {@code mingquan} of a test run. Its clients {@code mingquan-test…} give tokens for a password, which no
 * client outside the tests does.
 */
public final class TestRealm {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String ROLES =
            """
            {"name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-realm-role-mapper",
             "config": {"claim.name": "groups", "jsonType.label": "String", "multivalued": "true",
                        "access.token.claim": "true"}}""";
    private static final String TENANT =
            """
            {"name": "tenant", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-attribute-mapper",
             "config": {"user.attribute": "tenant", "claim.name": "tenant", "jsonType.label": "String",
                        "access.token.claim": "true"}}""";
    private static final String AUDIENCE =
            """
            {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": "mingquan-api", "access.token.claim": "true"}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final Reused adminToken;
    private final Reused provinceAdminToken;

    TestRealm(Launcher launcher) {
        this.keycloak = launcher.keycloakAddress();
        var adminPassword = launcher.secrets().keycloakAdmin();
        var provinceAdminPassword = launcher.secrets().provinceAdmin();
        this.adminToken =
                new Reused(Duration.ofSeconds(30), () -> tokenOf("master", form("admin-cli", "admin", adminPassword)));
        this.provinceAdminToken =
                new Reused(Duration.ofMinutes(5), () -> token("province-admin", provinceAdminPassword));
    }

    /** A token for half of its life, then another: a sign-in costs Keycloak the time it is meant to cost who guesses. */
    private static final class Reused {
        private final Duration used;
        private final Supplier<String> signIn;
        private @Nullable String token;
        private Instant until = Instant.MIN;

        Reused(Duration used, Supplier<String> signIn) {
            this.used = used;
            this.signIn = signIn;
        }

        synchronized String token() {
            var known = token;
            if (known == null || Instant.now().isAfter(until)) {
                until = Instant.now().plus(used);
                known = signIn.get();
                token = known;
            }
            return known;
        }
    }

    void addTestClients() {
        addClient("mingquan-test", 600, List.of(ROLES, TENANT, AUDIENCE));
        addClient("mingquan-test-short", 1, List.of(ROLES, TENANT, AUDIENCE));
        addClient("mingquan-test-foreign", 600, List.of(ROLES, TENANT));
    }

    private void addClient(String name, int seconds, List<String> mappers) {
        admin(
                "POST",
                "/clients",
                """
                {"clientId": "%s", "publicClient": true, "standardFlowEnabled": false,
                 "directAccessGrantsEnabled": true, "attributes": {"access.token.lifespan": "%d"},
                 "protocolMappers": [%s]}"""
                        .formatted(name, seconds, String.join(",", mappers)),
                201);
    }

    /** A token as the console gets it, but for a password. */
    public String token(String username, String password) {
        return token("mingquan-test", username, password);
    }

    /** A token that is valid for one second. */
    public String shortToken(String username, String password) {
        return token("mingquan-test-short", username, password);
    }

    /** A token of the right realm for the wrong audience. */
    public String foreignToken(String username, String password) {
        return token("mingquan-test-foreign", username, password);
    }

    public String provinceAdminToken() {
        return provinceAdminToken.token();
    }

    private String token(String client, String username, String password) {
        return tokenOf("mingquan", form(client, username, password));
    }

    private static Map<String, String> form(String client, String username, String password) {
        return Map.of("grant_type", "password", "client_id", client, "username", username, "password", password);
    }

    /**
     * Adds somebody with a fixed password.
     *
     * @param tenant code of the unit (without {@code t_}), or empty for nobody's tenant
     */
    public Account add(String role, String username, String tenant) {
        var account = new Account(role, username, "Pass-" + username + "-2026", "测试 " + username);
        var user = admin(
                "POST",
                "/users",
                """
                {"username": "%s", "enabled": true, "lastName": "%s", "attributes": {"tenant": [%s]},
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}"""
                        .formatted(
                                account.username(),
                                account.name(),
                                tenant.isEmpty() ? "" : "\"" + tenant + "\"",
                                account.password()),
                201);
        var location = user.headers().firstValue("Location").orElseThrow();
        var roleJson = admin("GET", "/roles/" + role, "", 200).body();
        admin(
                "POST",
                location.substring(location.indexOf("/users/")) + "/role-mappings/realm",
                "[" + roleJson + "]",
                204);
        return account;
    }

    /** Gives somebody who has an account, for example one made by onboarding, a password that need not be changed. */
    public void setPassword(String username, String password) {
        var found = admin("GET", "/users?exact=true&username=" + encode(username), "", 200)
                .body();
        var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(found);
        if (!id.find()) {
            throw new IllegalStateException("No user " + username);
        }
        admin("PUT", "/users/" + id.group(1), "{\"requiredActions\": []}", 204);
        admin(
                "PUT",
                "/users/" + id.group(1) + "/reset-password",
                "{\"type\": \"password\", \"value\": \"%s\", \"temporary\": false}".formatted(password),
                204);
    }

    /**
     * A call of Keycloak's Admin REST API on the realm.
     *
     * @param path below {@code /admin/realms/mingquan}
     */
    public HttpResponse<String> admin(String method, String path, String body, int expected) {
        var answer = send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/mingquan" + path))
                .header("Authorization", "Bearer " + adminToken.token())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body() + " for " + body);
        }
        return answer;
    }

    /** Asks the token endpoint, as a program would. */
    public String tokenOf(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
        var token = ACCESS_TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("No token for " + form.keySet() + ": " + answer.body());
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
