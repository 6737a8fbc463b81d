package cn.mingquan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher's script and the console's build ask the same question about Node.js, and name a remedy that works. */
class NodeVersionTest {
    private static final Path MODULES =
            Path.of("").toAbsolutePath().resolve("..").normalize();

    @TempDir
    private Path bin;

    @ParameterizedTest
    @CsvSource({
        "18.20.4, false",
        "20.18.3, false",
        "20.19.0, true",
        "20.20.2, true",
        "21.9.0, false",
        "22.11.0, false",
        "22.12.0, true",
        "23.0.0, true",
        "24.1.0, true"
    })
    void what_the_build_cannot_use_is_refused_with_a_remedy(String version, boolean good) throws Exception {
        tool("node", "echo v" + version);
        tool("npm", "echo 10");

        var asked = ask();

        if (good) {
            assertThat(asked).isEmpty();
        } else {
            assertThat(asked)
                    .contains("构建网页界面需要 Node.js 20.19", "v" + version, "npm install -g node@22")
                    .doesNotContain("apt-get install nodejs");
        }
    }

    @Test
    void node_without_npm_is_refused() throws Exception {
        tool("node", "echo v20.20.2");

        assertThat(ask()).contains("没有 npm");
    }

    @Test
    void the_launcher_leaves_the_question_to_the_console() throws Exception {
        assertThat(Files.readString(MODULES.resolve("launcher/mingquan")))
                .contains("modules/web/npm.sh\" tools || exit 1")
                .doesNotContain("node --version");
    }

    private void tool(String name, String does) throws Exception {
        var file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What is said when it is refused, or nothing. */
    private String ask() throws Exception {
        tool("dirname", "exec /usr/bin/dirname \"$@\"");
        var builder =
                new ProcessBuilder("/bin/sh", MODULES.resolve("web/npm.sh").toString(), "tools");
        builder.environment().put("PATH", bin.toString());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(said.isEmpty() ? 0 : 1);
        return said;
    }
}
