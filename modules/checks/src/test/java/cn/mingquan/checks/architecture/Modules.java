package cn.mingquan.checks.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the project and its compiled modules lie. */
public final class Modules {

    private Modules() {}

    /** The nearest folder upwards that holds {@code modules} and {@code liquibase}. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null
                && !(Files.isDirectory(folder.resolve("modules")) && Files.isDirectory(folder.resolve("liquibase")))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Run inside the project");
        }
        return folder;
    }

    public static Path classes(String module) {
        return root().resolve("modules").resolve(module).resolve("target/classes");
    }

    /** The source folders of the modules whose code runs in the server. */
    public static List<Path> sources() {
        return Stream.of("platform", "registry", "statistics", "catalogue", "risks", "monitoring", "web", "server")
                .map(module -> root().resolve("modules").resolve(module).resolve("src/main"))
                .filter(Files::isDirectory)
                .toList();
    }
}
