package cn.mingquan.registry.identity;

import cn.mingquan.checks.stack.TestRealm;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;

/** An account as it stands in the realm of the run, seen by Keycloak's own administrator. */
record RealmAccount(TestRealm realm, String username) {

    JsonObject user() {
        return array("/users?exact=true&briefRepresentation=false&username=" + username)
                .getJsonObject(0);
    }

    String id() {
        return user().getString("id");
    }

    boolean enabled() {
        return user().getBoolean("enabled");
    }

    int sessions() {
        return array("/users/" + id() + "/sessions").size();
    }

    void disable() {
        change(
                "PUT",
                "/users/" + id(),
                Json.createObjectBuilder(user()).add("enabled", false).build());
    }

    /** As an onboarding leaves it that broke off between account and role. */
    void loseRoles() {
        var mappings = "/users/" + id() + "/role-mappings/realm";
        change("DELETE", mappings, array(mappings));
    }

    void signIn(String password) {
        realm.setPassword(username, password);
        realm.token(username, password);
    }

    /** Whether the password is the account's and is to be changed at the first sign-in. */
    boolean mustChange(String password) {
        try {
            realm.token(username, password);
            return false;
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage()).contains("not fully set up");
        }
    }

    static JsonArray organisations(TestRealm realm, String alias) {
        return parsed(realm.admin("GET", "/organizations?q=unit:" + alias, "", 200)
                        .body())
                .asJsonArray();
    }

    static JsonArray members(TestRealm realm, JsonObject organisation) {
        var path = "/organizations/" + organisation.getString("id") + "/members";
        return parsed(realm.admin("GET", path, "", 200).body()).asJsonArray();
    }

    private JsonArray array(String path) {
        return parsed(realm.admin("GET", path, "", 200).body()).asJsonArray();
    }

    private void change(String method, String path, JsonStructure body) {
        realm.admin(method, path, body.toString(), 204);
    }

    private static JsonStructure parsed(String text) {
        return Json.createReader(new StringReader(text)).read();
    }
}
