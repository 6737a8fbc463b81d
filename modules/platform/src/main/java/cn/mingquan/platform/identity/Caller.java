package cn.mingquan.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person behind the current call, as the verified token describes them. Nothing here comes from the request. */
@RequestScoped
public class Caller {

    private static final String TENANT = "tenant";

    private final @Nullable JsonWebToken token;

    /** For the proxy. */
    protected Caller() {
        this.token = null;
    }

    @Inject
    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** Whether the call carries a verified token. */
    public boolean known() {
        return token != null && token.getName() != null;
    }

    /** The account's name. */
    public String username() {
        return claim("preferred_username").orElse("anonymous");
    }

    /** How the person is called: family name first, as Chinese names are written. */
    public String name() {
        var family = claim("family_name").orElse("");
        var given = claim("given_name").orElse("");
        var composed = family + given;
        return composed.isBlank() ? username() : composed;
    }

    public Set<String> roles() {
        if (token == null) {
            return Set.of();
        }
        var groups = token.getGroups();
        return groups == null ? Set.of() : Set.copyOf(groups);
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /** The code of the caller's own unit; administrators of the platform have none. */
    public Optional<String> tenantCode() {
        return claim(TENANT);
    }

    public Actor actor() {
        return known() ? new Actor(username(), name()) : Actor.SYSTEM;
    }

    private Optional<String> claim(String name) {
        if (token == null) {
            return Optional.empty();
        }
        Object value = token.getClaim(name);
        if (value instanceof JsonArray array && array.size() == 1) {
            value = array.get(0);
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value instanceof String string ? Optional.of(string) : Optional.empty();
    }

    /** The token's subject, which stays when an account is renamed. */
    public Optional<String> subject() {
        return claim(Claims.sub.name());
    }
}
