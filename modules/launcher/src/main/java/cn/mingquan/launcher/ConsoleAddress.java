package cn.mingquan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keycloak sends people back only to the console's address, which the realm learned at the first start. When the port
 * has changed since, it is told the new one.
 */
final class ConsoleAddress {
    /** The id of the client {@code mingquan-console} in the realm file. */
    private static final String CLIENT = "5a2c8a52-7a3e-4d0e-9a0e-0a6f2b8f4c01";

    private final Path told;
    private final Realm realm;
    private final Ports ports;

    ConsoleAddress(DataDirectory directory, Realm realm, Ports ports) {
        this.told = directory.root().resolve("console-address.txt");
        this.realm = realm;
        this.ports = ports;
    }

    void bringUpToDate() throws IOException, InterruptedException {
        var address = Server.address(ports);
        if (Files.exists(told) && Files.readString(told).equals(address)) {
            return;
        }
        var body =
                """
                {"clientId": "mingquan-console", "rootUrl": "%1$s", "redirectUris": ["%1$s/*"], "webOrigins": ["%1$s"]}"""
                        .formatted(address);
        realm.call("PUT", "/clients/" + CLIENT, body, 204);
        DataDirectory.write(told, address);
    }
}
