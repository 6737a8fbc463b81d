package cn.mingquan.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.architecture.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The diagram of modules is written from the POMs. After a change of one, write it anew with
 * {@code mvn -pl modules/checks -am test -Dtest=ModuleDiagramTest -Dsurefire.failIfNoSpecifiedTests=false -Dmingquan.docs.write=true}.
 */
class ModuleDiagramTest {

    private static final Path PAGE = Modules.root().resolve("docs/reference/modules.md");
    private static final Pattern MODULE = Pattern.compile("<module>modules/([a-z]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern OURS = Pattern.compile("<artifactId>mingquan-([a-z]+)</artifactId>");

    @Test
    void the_diagram_says_what_the_poms_say() throws IOException {
        var page = page();

        if (Boolean.getBoolean("mingquan.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page)
                .contains("risks --> catalogue", "server -. packs .-> web")
                .doesNotContain("platform -->");
        assertThat(PAGE).hasContent(page);
    }

    private static String page() throws IOException {
        var page = new StringBuilder(
                """
                # Modules

                Which Maven module needs which, for compiling (solid) and for running only (dotted); what tests need is left out.
                What each module owns: [architecture](../explain/architecture.md). Written from the POMs by `ModuleDiagramTest`;
                do not edit by hand.

                ```mermaid
                graph BT
                """);
        for (var module : all(MODULE, Files.readString(Modules.root().resolve("pom.xml")))) {
            page.append("    ").append(module).append('\n');
            var pom = Files.readString(
                    Modules.root().resolve("modules").resolve(module).resolve("pom.xml"));
            for (var dependency : all(DEPENDENCY, pom)) {
                if (!dependency.contains("<scope>test</scope>")) {
                    var arrow = dependency.contains("<scope>runtime</scope>") ? " -. packs .-> " : " --> ";
                    all(OURS, dependency).forEach(other -> page.append("    ")
                            .append(module)
                            .append(arrow)
                            .append(other)
                            .append('\n'));
                }
            }
        }
        return page.append("```\n").toString();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
