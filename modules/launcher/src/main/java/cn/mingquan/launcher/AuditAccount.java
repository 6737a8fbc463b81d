package cn.mingquan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The account of the audit administrator (审计管理员), who reads and takes away the platform's own record of changes. New
 * realms get it from the realm file; one from before is given it once. Whoever removes the account later is not
 * contradicted.
 */
final class AuditAccount {
    static final String NAME = "audit-admin";

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Path made;
    private final Realm realm;
    private final Secrets secrets;

    AuditAccount(DataDirectory directory, Realm realm, Secrets secrets) {
        this.made = directory.root().resolve("audit-account.txt");
        this.realm = realm;
        this.secrets = secrets;
    }

    void make() throws IOException, InterruptedException {
        if (Files.exists(made)) {
            return;
        }
        if (id().isEmpty()) {
            realm.call(
                    "POST",
                    "/users",
                    """
                    {"username": "%s", "enabled": true, "firstName": "审计管理员",
                     "credentials": [{"type": "password", "value": "%s", "temporary": false}]}"""
                            .formatted(NAME, secrets.auditAdmin()),
                    201);
            var role = realm.call("GET", "/roles/" + NAME, "", 200);
            realm.call("POST", "/users/" + id() + "/role-mappings/realm", "[" + role + "]", 204);
        }
        DataDirectory.write(made, NAME);
    }

    /** The account's id in Keycloak, or nothing. */
    private String id() throws IOException, InterruptedException {
        var id = ID.matcher(realm.call("GET", "/users?exact=true&username=" + NAME, "", 200));
        return id.find() ? id.group(1) : "";
    }
}
