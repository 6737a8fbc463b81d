package cn.mingquan.checks.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project and its compiled modules lie. */
final class Modules {

    private Modules() {}

    /** The nearest folder upwards that holds {@code modules} and {@code liquibase}. */
    static Path root() {
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

    static Path classes(String module) {
        return root().resolve("modules").resolve(module).resolve("target/classes");
    }
}
