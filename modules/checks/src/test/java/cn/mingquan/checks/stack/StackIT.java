package cn.mingquan.checks.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackIT {
    private final Stack stack = Stack.running();

    @Test
    void a_token_names_roles_tenant_and_audience() {
        var account = stack.realm().add("agency-lead", "stack-lead", "abcde23456");

        var claims = claims(stack.realm().token(account.username(), account.password()));

        assertThat(claims)
                .contains("\"iss\":\"" + stack.keycloakAddress() + "/realms/mingquan\"")
                .contains("\"tenant\":\"abcde23456\"")
                .contains("agency-lead")
                .contains("mingquan-api")
                .contains("\"preferred_username\":\"stack-lead\"");
        assertThat(claims(stack.realm().foreignToken(account.username(), account.password())))
                .doesNotContain("mingquan-api");
    }

    @Test
    void the_provincial_administrator_has_no_tenant() {
        assertThat(claims(stack.realm().provinceAdminToken()))
                .contains("province-admin")
                .doesNotContain("\"tenant\"");
    }

    @Test
    void the_console_client_gives_no_token_for_a_password() {
        assertThatThrownBy(() -> stack.realm()
                        .tokenOf(
                                "mingquan",
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "mingquan-console",
                                        "username", "province-admin",
                                        "password", stack.secrets().provinceAdmin())))
                .hasMessageContaining("unauthorized_client");
    }

    @Test
    void the_console_client_asks_for_pkce() throws Exception {
        var login = stack.keycloakAddress()
                + "/realms/mingquan/protocol/openid-connect/auth?response_type=code&client_id=mingquan-console"
                + "&redirect_uri=" + stack.address() + "/";

        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(login)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("code_challenge_method");
    }

    @Test
    void while_keycloak_takes_calls_and_answers_none_the_tokens_it_has_given_are_good() throws Exception {
        var http = HttpClient.newHttpClient();
        var call = HttpRequest.newBuilder(URI.create(stack.address() + "/api/me"))
                .header("Authorization", "Bearer " + stack.realm().provinceAdminToken())
                .timeout(Duration.ofSeconds(10))
                .build();

        signal("STOP");
        try {
            var frozen = Instant.now();
            // Longer than the container holds keys without looking for new ones.
            while (Instant.now().isBefore(frozen.plusSeconds(12))) {
                assertThat(http.send(call, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
                Thread.sleep(500);
            }
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(stack.keycloakProcess())).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Test
    void the_server_may_keep_people_and_organisations_and_no_more() throws Exception {
        var token = stack.realm()
                .tokenOf(
                        "mingquan",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "mingquan-server",
                                "client_secret", stack.secrets().keycloakClient()));
        var http = HttpClient.newHttpClient();
        for (var path : new String[] {"/users?max=1", "/organizations?max=1", "/roles/agency-lead"}) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(stack.keycloakAddress() + "/admin/realms/mingquan" + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }

        var realmChange = http.send(
                HttpRequest.newBuilder(URI.create(stack.keycloakAddress() + "/admin/realms/mingquan"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"displayName\": \"taken over\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(realmChange.statusCode()).isEqualTo(403);
    }

    @Test
    void people_do_not_change_their_own_tenant() {
        var profile = stack.realm().admin("GET", "/users/profile", "", 200).body();

        assertThat(profile.replace(" ", ""))
                .containsPattern(
                        "\"name\":\"tenant\".*?\"permissions\":\\{\"view\":\\[\"admin\"],\"edit\":\\[\"admin\"]}");
    }

    @Test
    void only_named_logins_reach_the_database() throws Exception {
        try (var connection = stack.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create role stack_it_stranger login password 'known'");
        }
        try (var application = stack.application()) {
            assertThat(application.isValid(5)).isTrue();
        }

        var url = "jdbc:postgresql://127.0.0.1:" + stack.databasePort() + "/mingquan";
        assertThatThrownBy(() -> java.sql.DriverManager.getConnection(url, "stack_it_stranger", "known")
                        .close())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28000"));
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
