package cn.mingquan.registry.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls of Keycloak's Admin REST interface as the server's service account. The token is kept until shortly before it
 * expires; a call that meets a dead connection or a busy server is tried three times, one that gets no answer in time
 * is not: somebody waits for it.
 */
@ApplicationScoped
class KeycloakCalls {

    /** Bounds also what a frozen Keycloak may cost: it takes connections and never answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** For the question whether it is there at all. */
    private static final Duration GLANCE = Duration.ofSeconds(5);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 700;
    private static final long MARGIN_SECONDS = 20;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;

    private final @Nullable KeycloakSettings settings;
    private final @Nullable Clock clock;
    private final @Nullable Client client;

    private @Nullable String token;
    private Instant expires = Instant.MIN;

    /** For the proxy. */
    protected KeycloakCalls() {
        this.settings = null;
        this.clock = null;
        this.client = null;
    }

    @Inject
    KeycloakCalls(KeycloakSettings settings, Clock clock) {
        this(settings, clock, PATIENCE);
    }

    KeycloakCalls(KeycloakSettings settings, Clock clock, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.client = ClientBuilder.newBuilder()
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                // Keycloak takes roles away by a DELETE that names them in its body.
                .property("jersey.config.client.suppressHttpComplianceValidation", true)
                .build();
    }

    /** An answer: its status and its JSON, if it has any. */
    record Answer(int status, JsonValue body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    WebTarget admin() {
        return client().target(settings().url())
                .path("admin/realms")
                .path(settings().realm());
    }

    /** Whether the realm is there; asked once. */
    boolean answers() {
        try {
            var target = realm().path(".well-known/openid-configuration")
                    .property("jersey.config.client.readTimeout", (int) GLANCE.toMillis());
            return once(target, "GET", null, null).ok();
        } catch (ProcessingException unreachable) {
            return false;
        }
    }

    private WebTarget realm() {
        return client().target(settings().url()).path("realms").path(settings().realm());
    }

    Answer get(WebTarget target) {
        return call(target, "GET", null);
    }

    Answer send(WebTarget target, String method, JsonValue body) {
        return call(target, method, Entity.entity(body.toString(), MediaType.APPLICATION_JSON_TYPE));
    }

    private Answer call(WebTarget target, String method, @Nullable Entity<?> body) {
        var answer = tried(target, method, body, bearer());
        if (answer.status() == UNAUTHORIZED) {
            forget();
            answer = tried(target, method, body, bearer());
        }
        return answer;
    }

    private Answer tried(WebTarget target, String method, @Nullable Entity<?> body, @Nullable String bearer) {
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = once(target, method, body, bearer);
                if (answer.status() < SERVER_ERROR || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (ProcessingException unreachable) {
                if (attempt == ATTEMPTS || unreachable.getCause() instanceof SocketTimeoutException) {
                    throw new IdentityFailure("身份认证服务（Keycloak）连接不上，恢复后可继续接入。", unreachable);
                }
            }
            pause(attempt);
        }
    }

    private static Answer once(WebTarget target, String method, @Nullable Entity<?> body, @Nullable String bearer) {
        var request = target.request(MediaType.APPLICATION_JSON_TYPE);
        if (bearer != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        try (var response = body == null ? request.method(method) : request.method(method, body)) {
            var text = response.hasEntity() ? response.readEntity(String.class) : "";
            return new Answer(response.getStatus(), json(text));
        }
    }

    private static JsonValue json(String text) {
        if (text.isBlank() || "{[".indexOf(text.strip().charAt(0)) < 0) {
            return JsonValue.NULL;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private String bearer() {
        var kept = kept();
        return kept == null ? keep(granted()) : kept;
    }

    private synchronized @Nullable String kept() {
        return now().isAfter(expires) ? null : token;
    }

    /** Not under the lock: while Keycloak is silent nobody waits behind somebody else's waiting. */
    private JsonObject granted() {
        var form = new Form()
                .param("grant_type", "client_credentials")
                .param("client_id", settings().clientId())
                .param("client_secret", settings().clientSecret());
        var answer = tried(realm().path("protocol/openid-connect/token"), "POST", Entity.form(form), null);
        if (!answer.ok() || !(answer.body() instanceof JsonObject granted)) {
            throw new IdentityFailure("身份认证服务拒绝了平台的服务账号（" + answer.status() + "），请系统管理员检查配置。");
        }
        return granted;
    }

    private synchronized String keep(JsonObject granted) {
        var fresh = granted.getString("access_token");
        token = fresh;
        expires = now().plusSeconds(granted.getInt("expires_in", 60) - MARGIN_SECONDS);
        return fresh;
    }

    private synchronized void forget() {
        token = null;
    }

    private KeycloakSettings settings() {
        return Objects.requireNonNull(settings);
    }

    private Client client() {
        return Objects.requireNonNull(client);
    }

    private Instant now() {
        return Objects.requireNonNull(clock).instant();
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IdentityFailure("服务正在停止，恢复后可继续接入。", stopped);
        }
    }
}
