package cn.mingquan.checks.container;

import cn.mingquan.checks.stack.Stack;
import cn.mingquan.launcher.Parts;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares what the container needs before Arquillian starts it: a database with two tenants, and options that bind
 * everything to loopback. Inside the container it has nothing to do.
 */
public final class ContainerDatabase implements BeforeAllCallback {

    static final String FIRST = "mingquan.test.first";
    static final String SECOND = "mingquan.test.second";

    private static boolean prepared;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        if (System.getProperty(FIRST) == null && !prepared) {
            prepare();
            prepared = true;
        }
    }

    private static void prepare() throws IOException, SQLException {
        var database = Postgres.freshDatabase();
        var parts = Parts.in(Stack.root());
        var first = database.newTenant();
        var second = database.newTenant();
        register(database, first, "甲局");
        register(database, second, "乙局");
        var settings = Map.of(
                "mingquan.db.url",
                database.url(),
                "mingquan.db.app.password",
                "unused",
                "mingquan.db.owner.password",
                "unused",
                "mingquan.audit.installation-key",
                Base64.getEncoder().encodeToString(new byte[32]),
                "mingquan.keycloak.url",
                "http://localhost:1",
                "mingquan.keycloak.client-secret",
                "unused",
                "mp.jwt.verify.issuer",
                "http://localhost:1/realms/mingquan",
                "mp.jwt.verify.publickey.location",
                "http://localhost:1/keys",
                FIRST,
                first.unitId() + "/" + first.code(),
                SECOND,
                second.unitId() + "/" + second.code());
        System.setProperty("mingquan.container.jar", parts.payara().toString());
        System.setProperty(
                "mingquan.container.jvm",
                // Arquillian puts the text into its XML as it is.
                "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
                        + settings.entrySet().stream()
                                .map(setting -> "-D" + setting.getKey() + "="
                                        + setting.getValue().replace("&", "&amp;"))
                                .collect(Collectors.joining(" ")));
        var boot = Stack.scratch().resolve("container-boot.txt");
        Files.writeString(
                boot,
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address"
                        + "=127.0.0.1\n");
        var port = Stack.freePort();
        System.setProperty(
                "mingquan.container.options",
                "--disablephonehome --addlibs " + parts.driver() + " --prebootcommandfile " + boot
                        + " --interfaces 127.0.0.1 --clustermode tcpip:127.0.0.1:" + port + " --startport " + port
                        + " --clustername checks");
    }

    private static void register(Postgres database, Tenant tenant, String name) throws SQLException {
        try (var owner = database.superConnection();
                var root = owner.prepareStatement("insert into platform.region (code, name, short_name, kind, level,"
                        + " valid_from) values ('000000', '全国', '全国', 'NATION', 'NATION', '1949-10-01')"
                        + " on conflict do nothing");
                var insert = owner.prepareStatement("insert into platform.unit (id, code, name, region_code, level,"
                        + " category, state, template_code, created_at)"
                        + " values (?, ?, ?, '000000', 'NATION', 'OTHER', 'ACTIVE', 'other', now())")) {
            root.executeUpdate();
            insert.setObject(1, tenant.unitId());
            insert.setString(2, tenant.code());
            insert.setString(3, name);
            insert.executeUpdate();
        }
    }

    /** One of the two tenants, told to the container as {@code unit/code}. */
    static Tenant tenant(String property) {
        var parts = System.getProperty(property, "").split("/", 2);
        return new Tenant(java.util.UUID.fromString(parts[0]), parts[1]);
    }
}
