package cn.mingquan.checks.browser;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the machine may lack for browser tests, fetched with what it has: apt when root, else npm. */
final class Fetched {
    private static final String CHROMIUM = "@sparticuz/chromium@143.0.4";
    /** Debian's Chromium without windows: the same pages and pictures for a fifth less work. */
    private static final String HEADLESS = "chromium-headless-shell";

    private static final String FONT = "@expo-google-fonts/noto-sans-sc@0.4.3";

    private Fetched() {}

    /** The path of a Chromium that starts on this machine. */
    static Path chromium() throws IOException, InterruptedException {
        var installed = onPath();
        if (installed.isEmpty() && isRoot() && onPath("apt-get").isPresent()) {
            var updated = run(List.of("apt-get", "update", "-q"));
            var done = updated && run(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", HEADLESS));
            installed = done ? onPath() : Optional.empty();
        }
        return installed.isPresent() ? installed.get() : chromiumFromNpm();
    }

    private static Optional<Path> onPath() {
        return Stream.of(HEADLESS, "chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A Chromium packed for machines without any of its libraries, which come along. */
    static Path chromiumFromNpm() throws IOException, InterruptedException {
        var folder = cache().resolve("chromium");
        var script = folder.resolve("chromium.sh");
        if (!Files.exists(script)) {
            npmInstall(folder, CHROMIUM);
            Files.writeString(
                    folder.resolve("unpack.mjs"),
                    """
                    import chromium from '@sparticuz/chromium';
                    await chromium.executablePath();
                    """);
            var unpacked = Files.createDirectory(folder.resolve("unpacked"));
            var unpack = new ProcessBuilder("node", "unpack.mjs");
            unpack.environment().put("TMPDIR", unpacked.toString());
            // Without the name of the place it is made for, the package leaves its libraries packed.
            unpack.environment().put("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs20.x");
            require(unpack, folder, "unpack Chromium");
            Files.writeString(unpacked.resolve("fonts.conf"), fontConfiguration(unpacked));
            writeScript(script, unpacked);
        }
        return script;
    }

    private static void writeScript(Path script, Path unpacked) throws IOException {
        var next = script.resolveSibling("chromium.sh.next");
        Files.writeString(
                next,
                """
                #!/bin/sh
                [ -f /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE='%1$s/fonts.conf'
                LD_LIBRARY_PATH='%1$s/al2023/lib' exec '%1$s/chromium' "$@"
                """
                        .formatted(unpacked));
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(next, script, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String fontConfiguration(Path unpacked) {
        return """
                <?xml version="1.0"?>
                <fontconfig>
                  <dir>/usr/share/fonts</dir>
                  <dir>%1$s</dir>
                  <dir>%2$s/fonts/fonts</dir>
                  <cachedir>%2$s/font-cache</cachedir>
                </fontconfig>
                """
                .formatted(userFonts(), unpacked);
    }

    /** Makes sure that Chinese text is text and not boxes, in pages and on screenshots. */
    static void chineseFont() throws IOException, InterruptedException {
        if (hasChineseFont()) {
            return;
        }
        var folder = cache().resolve("font");
        npmInstall(folder, FONT);
        var target = Files.createDirectories(userFonts());
        for (var weight : List.of("400Regular/NotoSansSC_400Regular.ttf", "700Bold/NotoSansSC_700Bold.ttf")) {
            var file = folder.resolve("node_modules/@expo-google-fonts/noto-sans-sc")
                    .resolve(weight);
            Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("fc-cache", "-f"));
    }

    static boolean hasChineseFont() throws IOException, InterruptedException {
        if (onPath("fc-list").isEmpty()) {
            return Files.exists(userFonts().resolve("NotoSansSC_400Regular.ttf"));
        }
        var list = new ProcessBuilder("fc-list", ":lang=zh").start();
        var fonts = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        list.waitFor();
        return !fonts.isBlank();
    }

    private static Path userFonts() {
        var share = System.getenv("XDG_DATA_HOME");
        var home = share == null ? Path.of(System.getProperty("user.home"), ".local/share") : Path.of(share);
        return home.resolve("fonts");
    }

    /** Kept between runs and {@code mvn clean}: what is here need not be fetched again. */
    static Path cache() throws IOException {
        var kept = System.getenv("XDG_CACHE_HOME");
        var home = kept == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(kept);
        return Files.createDirectories(home.resolve("mingquan"));
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void npmInstall(Path folder, String packageAndVersion) throws IOException, InterruptedException {
        Stack.fresh(folder);
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        require(
                new ProcessBuilder("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", packageAndVersion),
                folder,
                "fetch " + packageAndVersion);
    }

    private static void require(ProcessBuilder builder, Path folder, String what)
            throws IOException, InterruptedException {
        var process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Cannot " + what + ": " + output.strip());
        }
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        if (onPath(command.get(0)).isEmpty()) {
            return false;
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
