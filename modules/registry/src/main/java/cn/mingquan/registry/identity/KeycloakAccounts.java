package cn.mingquan.registry.identity;

import cn.mingquan.registry.identity.KeycloakCalls.Answer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts and organisations in Keycloak: one realm, one organisation per unit (docs/adr). */
@Dependent
public class KeycloakAccounts implements Accounts {

    private static final int CONFLICT = 409;
    private static final String TENANT = "tenant";

    /** So many names are asked for one by one; for more, everybody's are read, a page at a time. */
    private static final int FEW = 10;

    private static final int PAGE = 1_000;

    private final KeycloakCalls calls;

    @Inject
    KeycloakAccounts(KeycloakCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean answers() {
        return calls.answers();
    }

    @Override
    public void organisation(String alias, String name) {
        if (findOrganisation(alias).isPresent()) {
            return;
        }
        // Names are unique in the realm, and two counties may each have a 卫生健康局: the code makes it so.
        var organisation = Json.createObjectBuilder()
                .add("name", name + "（" + alias + "）")
                .add("alias", alias)
                .add("enabled", true)
                .add(
                        "attributes",
                        Json.createObjectBuilder()
                                .add("unit", Json.createArrayBuilder().add(alias)))
                .build();
        var answer = calls.send(calls.admin().path("organizations"), "POST", organisation);
        if (!answer.ok() && answer.status() != CONFLICT) {
            throw refused("建立组织", answer);
        }
    }

    @Override
    public boolean account(Account account, String oneTimePassword, boolean renewPassword) {
        var found = findUser(account.username());
        found.ifPresent(user -> requireOwn(account, user));
        var holds = true;
        if (found.isEmpty()) {
            create(account, oneTimePassword);
        } else if (rolesOf(found.get().getString("id")).isEmpty()) {
            // Closed here, or left without its role by an attempt that broke off: nobody holds a password of it.
            if (!found.get().getBoolean("enabled", true)) {
                enable(found.get(), true);
            }
            renew(found.get().getString("id"), oneTimePassword);
        } else if (renewPassword) {
            renew(found.get().getString("id"), oneTimePassword);
        } else {
            holds = false;
        }
        var id = findUser(account.username())
                .orElseThrow(() -> new IdentityFailure("账号“" + account.username() + "”建立后没有找到，请重试。"))
                .getString("id");
        grant(id, account.role());
        if (account.tenant() != null) {
            join(id, account.tenant());
        }
        return holds;
    }

    private void create(Account account, String oneTimePassword) {
        var user = Json.createObjectBuilder()
                .add("username", account.username())
                .add("enabled", true)
                .add("firstName", account.given())
                .add("lastName", account.family())
                .add("credentials", Json.createArrayBuilder().add(temporary(oneTimePassword)));
        if (account.tenant() != null) {
            user.add(
                    "attributes",
                    Json.createObjectBuilder()
                            .add(TENANT, Json.createArrayBuilder().add(account.tenant())));
        }
        var answer = calls.send(calls.admin().path("users"), "POST", user.build());
        if (!answer.ok() && answer.status() != CONFLICT) {
            throw refused("建立账号“" + account.username() + "”", answer);
        }
    }

    @Override
    public boolean give(String username, String tenant, String role) {
        var found = findUser(username).filter(user -> tenant.equals(tenant(user)));
        found.ifPresent(user -> grant(user.getString("id"), role));
        return found.isPresent();
    }

    @Override
    public Set<String> roles(String username) {
        return findUser(username).stream()
                .flatMap(user -> rolesOf(user.getString("id")).stream())
                .map(role -> role.getString("name", ""))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> taken(Set<String> usernames) {
        if (usernames.isEmpty()) {
            return Set.of();
        }
        if (usernames.size() <= FEW) {
            return usernames.stream()
                    .filter(username -> findUser(username).isPresent())
                    .collect(Collectors.toSet());
        }
        var taken = new HashSet<String>();
        for (int first = 0, read = PAGE; read == PAGE; first += PAGE) {
            var page = page(first);
            page.stream()
                    .map(user -> user.getString("username", ""))
                    .filter(usernames::contains)
                    .forEach(taken::add);
            read = page.size();
        }
        return taken;
    }

    private List<JsonObject> page(int first) {
        var answer = calls.get(calls.admin()
                .path("users")
                .queryParam("first", first)
                .queryParam("max", PAGE)
                .queryParam("briefRepresentation", true));
        return array(answer, "查询账号").getValuesAs(JsonObject.class);
    }

    @Override
    public boolean belongs(String username, String tenant) {
        return findUser(username).filter(user -> tenant.equals(tenant(user))).isPresent();
    }

    @Override
    public void take(String username, String role) {
        var found = findUser(username);
        if (found.isEmpty()) {
            return;
        }
        var id = found.get().getString("id");
        var held = rolesOf(id);
        var taken = named(held, role);
        if (taken.isPresent()) {
            var answer = calls.send(
                    mappings(id),
                    "DELETE",
                    Json.createArrayBuilder().add(taken.get()).build());
            if (!answer.ok()) {
                throw refused("收回角色", answer);
            }
        }
        if (held.stream().allMatch(other -> role.equals(other.getString("name")))) {
            enable(found.get(), false);
            endSessions(id);
        }
    }

    private void endSessions(String id) {
        var answer = calls.send(
                calls.admin().path("users").path(id).path("logout"),
                "POST",
                Json.createObjectBuilder().build());
        if (!answer.ok()) {
            throw refused("结束会话", answer);
        }
    }

    @Override
    public boolean renew(String username, String tenant, String oneTimePassword) {
        var found = findUser(username).filter(user -> tenant.equals(tenant(user)));
        found.map(user -> user.getString("id")).ifPresent(id -> {
            renew(id, oneTimePassword);
            endSessions(id);
        });
        return found.isPresent();
    }

    /** Sent as it was read: what a change leaves out may be taken for deleted. */
    private void enable(JsonObject user, boolean enabled) {
        var answer = calls.send(
                calls.admin().path("users").path(user.getString("id")),
                "PUT",
                Json.createObjectBuilder(user).add("enabled", enabled).build());
        if (!answer.ok()) {
            throw refused(enabled ? "启用账号" : "停用账号", answer);
        }
    }

    /** The roles somebody gave the account; everybody has the realm's default ones. */
    private List<JsonObject> rolesOf(String id) {
        return array(calls.get(mappings(id)), "查询角色").getValuesAs(JsonObject.class).stream()
                .filter(role -> !role.getString("name", "").startsWith("default-roles-"))
                .toList();
    }

    private static Optional<JsonObject> named(List<JsonObject> roles, String name) {
        return roles.stream()
                .filter(role -> name.equals(role.getString("name", "")))
                .findFirst();
    }

    private WebTarget mappings(String id) {
        return calls.admin().path("users").path(id).path("role-mappings/realm");
    }

    @Override
    public void lastingPassword(String username, String password) {
        var user = findUser(username).orElseThrow(() -> new IdentityFailure("没有账号“" + username + "”。"));
        reset(user.getString("id"), password(password, false));
    }

    private void renew(String id, String oneTimePassword) {
        reset(id, temporary(oneTimePassword));
    }

    private void reset(String id, JsonObjectBuilder credential) {
        var answer = calls.send(calls.admin().path("users").path(id).path("reset-password"), "PUT", credential.build());
        if (!answer.ok()) {
            throw refused("设置密码", answer);
        }
    }

    private static JsonObjectBuilder temporary(String oneTimePassword) {
        return password(oneTimePassword, true);
    }

    private static JsonObjectBuilder password(String value, boolean temporary) {
        return Json.createObjectBuilder()
                .add("type", "password")
                .add("value", value)
                .add("temporary", temporary);
    }

    /** An account of another unit must not fall to this one because somebody chose the same user name. */
    private static void requireOwn(Account account, JsonObject user) {
        if (!Objects.equals(tenant(user), account.tenant())) {
            throw IdentityFailure.taken(account.username());
        }
    }

    private static @Nullable String tenant(JsonObject user) {
        var attributes = user.getJsonObject("attributes");
        var values = attributes == null ? null : attributes.getJsonArray(TENANT);
        return values == null || values.isEmpty() ? null : values.getString(0);
    }

    private void grant(String id, String role) {
        var mappings = mappings(id);
        var available = array(calls.get(mappings.path("available")), "查询角色");
        var wanted = named(available.getValuesAs(JsonObject.class), role);
        if (wanted.isPresent()) {
            var answer = calls.send(
                    mappings,
                    "POST",
                    Json.createArrayBuilder().add(wanted.get()).build());
            if (!answer.ok()) {
                throw refused("授予角色", answer);
            }
        }
    }

    private void join(String id, String alias) {
        var organisation = findOrganisation(alias).orElseThrow(() -> new IdentityFailure("单位的组织在身份认证服务中不存在，请重试。"));
        var answer = calls.send(
                calls.admin()
                        .path("organizations")
                        .path(organisation.getString("id"))
                        .path("members"),
                "POST",
                Json.createValue(id));
        if (!answer.ok() && answer.status() != CONFLICT) {
            throw refused("加入组织", answer);
        }
    }

    private Optional<JsonObject> findUser(String username) {
        var answer = calls.get(calls.admin()
                .path("users")
                .queryParam("username", username)
                .queryParam("exact", true)
                .queryParam("briefRepresentation", false));
        return first(array(answer, "查询账号"));
    }

    private Optional<JsonObject> findOrganisation(String alias) {
        var answer = calls.get(calls.admin().path("organizations").queryParam("q", "unit:" + alias));
        return first(array(answer, "查询组织"));
    }

    private static Optional<JsonObject> first(JsonArray found) {
        return found.getValuesAs(JsonObject.class).stream().findFirst();
    }

    private static JsonArray array(Answer answer, String what) {
        if (!answer.ok() || !(answer.body() instanceof JsonArray array)) {
            throw refused(what, answer);
        }
        return array;
    }

    private static IdentityFailure refused(String what, Answer answer) {
        return new IdentityFailure("身份认证服务没有完成“" + what + "”（" + answer.status() + reason(answer) + "），可稍后继续接入。");
    }

    private static String reason(Answer answer) {
        @Nullable
        String told = answer.body() instanceof JsonObject object
                ? object.getString("errorMessage", object.getString("error_description", object.getString("error", "")))
                : "";
        return told == null || told.isBlank() ? "" : "：" + told;
    }
}
