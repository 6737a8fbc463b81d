package cn.mingquan.registry.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** As much of Keycloak's Admin REST interface as the platform uses, answering as release 26 does. */
final class FakeKeycloak implements AutoCloseable {

    private final HttpServer server;

    final Map<String, JsonObject> users = new HashMap<>();
    final Map<String, String> passwords = new HashMap<>();
    final Map<String, JsonObject> organisations = new HashMap<>();
    final List<String> members = new ArrayList<>();
    final List<String> grants = new ArrayList<>();
    final Map<String, Map<String, String>> roles = new HashMap<>();
    final List<String> loggedOut = new ArrayList<>();
    int tokens;
    int requests;
    int failures;
    String token = "";

    FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void disable(String username) {
        users.computeIfPresent(username, (name, user) -> Json.createObjectBuilder(user)
                .add("enabled", false)
                .build());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        requests++;
        if (failures > 0) {
            failures--;
            answer(exchange, 503, "<html>busy</html>");
        } else if (path.endsWith("/token")) {
            token = "t" + ++tokens;
            answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":300}");
        } else if (path.equals("/realms/mingquan/.well-known/openid-configuration")) {
            answer(exchange, 200, "{}");
        } else if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"HTTP 401 Unauthorized\"}");
        } else {
            admin(exchange, path.replace("/admin/realms/mingquan", ""), query, body);
        }
    }

    private void admin(HttpExchange exchange, String path, String query, String body) throws IOException {
        var method = exchange.getRequestMethod();
        if (path.equals("/users") && method.equals("GET")) {
            var named = parameter(query, "username");
            answer(exchange, 200, named.isEmpty() ? users.values().toString() : list(users.get(named)));
        } else if (path.equals("/users")) {
            addUser(exchange, object(body));
        } else if (path.endsWith("/reset-password")) {
            var value = object(body).getString("value");
            var again = value.equals(passwords.put(path.split("/", -1)[2], value));
            answer(exchange, again ? 400 : 204, again ? "{\"error\": \"invalidPasswordHistoryMessage\"}" : "");
        } else if (path.endsWith("/available")) {
            var held = roles(path).keySet();
            var available = Stream.of("agency-lead", "overseer", "area-admin", "province-admin")
                    .filter(role -> !held.contains(role))
                    .map(FakeKeycloak::role)
                    .toList();
            answer(exchange, 200, available.toString());
        } else if (path.endsWith("/role-mappings/realm")) {
            mappings(exchange, method, path, body);
        } else if (path.endsWith("/logout")) {
            loggedOut.add(path.split("/", -1)[2]);
            answer(exchange, 204, "");
        } else if (path.matches("/users/[^/]+") && method.equals("PUT")) {
            var user = object(body);
            users.put(user.getString("username"), user);
            answer(exchange, 204, "");
        } else if (path.equals("/organizations") && method.equals("GET")) {
            var alias = parameter(query, "q").replace("unit:", "");
            answer(exchange, 200, list(organisations.get(alias)));
        } else if (path.equals("/organizations")) {
            addOrganisation(exchange, object(body));
        } else if (path.endsWith("/members")) {
            var member = path + " " + body;
            var known = members.contains(member);
            members.add(member);
            answer(exchange, known ? 409 : 201, "");
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private Map<String, String> roles(String path) {
        var id = path.split("/", -1)[2];
        return roles.computeIfAbsent(
                id, fresh -> new TreeMap<>(Map.of("default-roles-mingquan", role("default-roles-mingquan"))));
    }

    private void mappings(HttpExchange exchange, String method, String path, String body) throws IOException {
        var held = roles(path);
        if (method.equals("GET")) {
            answer(exchange, 200, held.values().toString());
            return;
        }
        for (var role : Json.createReader(new StringReader(body)).readArray().getValuesAs(JsonObject.class)) {
            if (method.equals("DELETE")) {
                held.remove(role.getString("name"));
            } else {
                grants.add(path.split("/", -1)[2] + " " + role.getString("name"));
                held.put(role.getString("name"), role.toString());
            }
        }
        answer(exchange, 204, "");
    }

    private static String role(String name) {
        return "{\"id\":\"r-" + name + "\",\"name\":\"" + name + "\"}";
    }

    private void addUser(HttpExchange exchange, JsonObject user) throws IOException {
        var username = user.getString("username");
        if (users.containsKey(username)) {
            answer(exchange, 409, "{\"errorMessage\":\"User exists with same username\"}");
            return;
        }
        var id = "u" + (users.size() + 1);
        users.put(username, Json.createObjectBuilder(user).add("id", id).build());
        passwords.put(id, user.getJsonArray("credentials").getJsonObject(0).getString("value"));
        answer(exchange, 201, "");
    }

    private void addOrganisation(HttpExchange exchange, JsonObject organisation) throws IOException {
        var alias = organisation.getString("alias");
        organisations.put(
                alias,
                Json.createObjectBuilder(organisation).add("id", "o" + alias).build());
        answer(exchange, 201, "");
    }

    private static String parameter(String query, String name) {
        for (var part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String list(JsonValue found) {
        return found == null ? "[]" : "[" + found + "]";
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
