package cn.mingquan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The built and fetched files a start needs. The build puts them where {@link #in} looks. */
public record Parts(Path postgres, Path keycloak, Path payara, Path driver, Path application) {

    /** @param root the root of the working tree */
    public static Parts in(Path root) {
        var parts = root.resolve("modules/launcher/target/parts");
        var found = new Parts(
                parts.resolve("postgresql.jar"),
                parts.resolve("keycloak.zip"),
                parts.resolve("payara-micro.jar"),
                parts.resolve("postgresql-driver.jar"),
                root.resolve("modules/server/target/mingquan.war"));
        Stream.of(found.postgres, found.keycloak, found.payara, found.driver, found.application)
                .filter(file -> !Files.isRegularFile(file))
                .findFirst()
                .ifPresent(missing -> {
                    throw new CannotStart(
                            "尚未构建完成，缺少 " + missing + "，请运行 ./modules/launcher/mingquan start。",
                            "Not built yet, " + missing + " is missing: run ./modules/launcher/mingquan start.");
                });
        return found;
    }

    static String version(String part) {
        var versions = new Properties();
        try (InputStream in = Parts.class.getResourceAsStream("versions.properties")) {
            versions.load(Objects.requireNonNull(in, "versions.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(versions.getProperty(part), part);
    }
}
