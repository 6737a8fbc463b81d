package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Passwords and keys of one installation, made at the first start and kept in its data directory. */
public final class Secrets {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Properties values = new Properties();

    Secrets(DataDirectory directory) {
        var file = directory.secrets();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            } else if (Files.exists(directory.database())) {
                throw new CannotStart(
                        "数据目录中有数据库，但缺少 " + file + "，没有其中的密码无法启动，请从备份恢复该文件。",
                        "There is a database but no " + file
                                + ", which holds its passwords: restore it from a backup.");
            }
            var before = values.size();
            for (var name : new String[] {
                "postgres.password",
                "database.owner.password",
                "database.app.password",
                "keycloak.database.password",
                "keycloak.admin.password",
                "keycloak.client.secret"
            }) {
                make(name, this::token);
            }
            make("audit.installation-key", this::key);
            make("account.province-admin.password", this::password);
            make("account.audit-admin.password", this::password);
            if (values.size() > before) {
                DataDirectory.write(file, content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The superuser of the database, {@code postgres}. */
    public String postgres() {
        return value("postgres.password");
    }

    public String databaseOwner() {
        return value("database.owner.password");
    }

    public String databaseApp() {
        return value("database.app.password");
    }

    public String keycloakDatabase() {
        return value("keycloak.database.password");
    }

    /** The administrator of Keycloak's master realm, {@code admin}. */
    public String keycloakAdmin() {
        return value("keycloak.admin.password");
    }

    /** The secret of the client {@code mingquan-server}. */
    public String keycloakClient() {
        return value("keycloak.client.secret");
    }

    /** 32 bytes in base64 under which the tenants' signing keys are encrypted. */
    public String installationKey() {
        return value("audit.installation-key");
    }

    public String provinceAdmin() {
        return value("account.province-admin.password");
    }

    public String auditAdmin() {
        return value("account.audit-admin.password");
    }

    private String value(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("No secret " + name);
        }
        return value;
    }

    private void make(String name, Supplier<String> maker) {
        if (values.getProperty(name) == null) {
            values.setProperty(name, maker.get());
        }
    }

    private String token() {
        return random(32);
    }

    /** Four groups of four: 79 bits, and possible to read out over the telephone. */
    private String password() {
        return random(4) + "-" + random(4) + "-" + random(4) + "-" + random(4);
    }

    private String random(int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    private String key() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String content() {
        var text =
                new StringBuilder("# Passwords and keys of this installation. Keep it, keep it secret, back it up.\n");
        new TreeMap<>(values)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }
}
