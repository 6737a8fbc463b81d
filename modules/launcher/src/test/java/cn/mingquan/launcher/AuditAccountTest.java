package cn.mingquan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAccountTest {
    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private String users = "[]";
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", call -> {
            var path = call.getRequestURI().getPath();
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            var status = 200;
            var answer = "{\"access_token\":\"t\"}";
            if (path.startsWith("/admin/realms/mingquan")) {
                path = path.substring("/admin/realms/mingquan".length());
                asked.add(call.getRequestMethod() + " " + path + " " + body);
                answer = path.equals("/users") ? users : "{\"name\":\"audit-admin\"}";
                if (call.getRequestMethod().equals("POST")) {
                    status = path.equals("/users") ? 201 : 204;
                    users = "[{\"id\":\"u-1\"}]";
                    answer = "";
                }
            }
            var bytes = answer.getBytes(UTF_8);
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void a_realm_from_before_is_given_the_account_once() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var secrets = new Secrets(directory);

            account(directory, secrets).make();

            assertThat(asked).hasSize(5);
            assertThat(asked.get(1))
                    .startsWith("POST /users {\"username\": \"audit-admin\"")
                    .contains(secrets.auditAdmin());
            assertThat(asked.get(4)).isEqualTo("POST /users/u-1/role-mappings/realm [{\"name\":\"audit-admin\"}]");

            users = "[]";
            asked.clear();
            account(directory, secrets).make();
            assertThat(asked).as("removed by somebody").isEmpty();
        }
    }

    @Test
    void an_account_that_is_there_is_left_as_it_is() throws Exception {
        users = "[{\"id\":\"u-9\"}]";
        try (var directory = DataDirectory.open(folder)) {
            account(directory, new Secrets(directory)).make();
        }

        assertThat(asked).containsExactly("GET /users ");
    }

    private AuditAccount account(DataDirectory directory, Secrets secrets) {
        var realm = new Realm("http://127.0.0.1:" + keycloak.getAddress().getPort(), secrets.keycloakAdmin());
        return new AuditAccount(directory, realm, secrets);
    }
}
