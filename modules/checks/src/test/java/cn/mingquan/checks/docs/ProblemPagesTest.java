package cn.mingquan.checks.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.architecture.Modules;
import cn.mingquan.platform.problem.English;
import cn.mingquan.platform.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The page of problems is written from the enums. After a change of one, write it anew with
 * {@code mvn -pl modules/checks -am test -Dtest=ProblemPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dmingquan.docs.write=true}.
 */
class ProblemPagesTest {

    private static final List<String> MODULES =
            List.of("platform", "registry", "statistics", "catalogue", "risks", "monitoring");

    private static final Path PAGE = Modules.root().resolve("docs/problems/README.md");

    @Test
    void the_page_of_problems_says_what_the_code_says() throws IOException {
        var page = page(enums());

        if (Boolean.getBoolean("mingquan.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    @Test
    void no_two_problems_share_a_name() {
        var byUri = enums().stream()
                .flatMap(type -> constants(type).stream())
                .collect(groupingBy(ProblemType::uri, TreeMap::new, toList()));

        assertThat(byUri).isNotEmpty().allSatisfy((uri, types) -> assertThat(types)
                .hasSize(1));
    }

    @Test
    void every_problem_has_an_english_title() {
        var types = enums().stream().flatMap(type -> constants(type).stream()).toList();

        assertThat(types).hasSizeGreaterThan(60).allMatch(English::knows);
        assertThat(types).extracting(English::title).allSatisfy(title -> assertThat(title)
                .matches("[A-Z][ -~]+"));
    }

    private static List<Class<?>> enums() {
        var paths = MODULES.stream().map(Modules::classes).toList();
        var found = new ArrayList<Class<?>>();
        new ClassFileImporter()
                .importPaths(paths).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .forEach(found::add);
        found.sort((a, b) -> {
            var byModule = Integer.compare(MODULES.indexOf(module(a)), MODULES.indexOf(module(b)));
            return byModule != 0 ? byModule : a.getName().compareTo(b.getName());
        });
        return found;
    }

    private static String module(Class<?> type) {
        var feature = feature(type);
        return feature.substring(0, feature.indexOf('.'));
    }

    private static String feature(Class<?> type) {
        return type.getPackageName().substring("cn.mingquan.".length());
    }

    private static List<ProblemType> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(ProblemType.class::cast)
                .toList();
    }

    private static String page(List<Class<?>> enums) {
        var page = new StringBuilder(
                """
                # Problems

                Every failed call answers with a problem document (`application/problem+json`, RFC 9457). `type` is one of the
                names below after `urn:mingquan:problem:`; it stays when texts change. `title` is as below, `detail` says what
                happened this time, `errors` names fields, `traceId` is what to tell the people who run the system.
                Written from the code by `ProblemPagesTest`; do not edit by hand.
                """);
        for (var type : enums) {
            page.append("\n## ").append(feature(type)).append("\n\n| type | status | title |\n|---|---|---|\n");
            for (var problem : constants(type)) {
                page.append("| ")
                        .append(problem.uri().substring("urn:mingquan:problem:".length()))
                        .append(" | ")
                        .append(problem.status())
                        .append(" | ")
                        .append(problem.title())
                        .append(" |\n");
            }
        }
        return page.toString();
    }
}
