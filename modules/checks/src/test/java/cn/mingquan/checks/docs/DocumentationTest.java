package cn.mingquan.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.architecture.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links lead somewhere, and every configuration key that the code reads is explained. */
class DocumentationTest {

    private static final Path ROOT = Modules.root();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern KEY_READ = Pattern.compile(
            "(?:@ConfigProperty\\(\\s*name = |getOptionalValue\\(\\s*|getValue\\(\\s*)\"((?:mingquan|mp)\\.[a-z.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{MPCONFIG=([a-z.-]+)}");
    private static final Pattern KEY_EXPLAINED =
            Pattern.compile("^\\| `((?:mingquan|mp)\\.[a-z.-]+)` \\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void every_link_between_documents_leads_to_a_file() {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var matcher = LINK.matcher(read(page));
            while (matcher.find()) {
                var target = matcher.group(1);
                if (!target.contains("://")
                        && !Files.exists(page.resolveSibling(target).normalize())) {
                    broken.add(ROOT.relativize(page) + " → " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void every_configuration_key_that_is_read_is_explained() {
        assertThat(keysRead()).isNotEmpty();
        assertThat(explained()).containsAll(keysRead());
    }

    @Test
    void environment_names_follow_from_the_keys() {
        var matcher = KEY_EXPLAINED.matcher(read(ROOT.resolve("docs/reference/configuration.md")));
        while (matcher.find()) {
            assertThat(matcher.group(2))
                    .isEqualTo(matcher.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        }
    }

    private static Set<String> explained() {
        return matches(KEY_EXPLAINED, ROOT.resolve("docs/reference/configuration.md"));
    }

    private static Set<String> keysRead() {
        var keys = new TreeSet<String>();
        for (var module : Modules.sources()) {
            for (var file : files(module)) {
                if (file.toString().endsWith(".java")) {
                    keys.addAll(matches(KEY_READ, file));
                } else if (file.endsWith("web.xml")) {
                    keys.addAll(matches(PLACEHOLDER, file));
                }
            }
        }
        return keys;
    }

    private static Set<String> matches(Pattern pattern, Path file) {
        var found = new TreeSet<String>();
        var matcher = pattern.matcher(read(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> pages() {
        var pages = new ArrayList<Path>();
        pages.add(ROOT.resolve("README.md"));
        for (var folder : List.of("docs", "helm")) {
            files(ROOT.resolve(folder)).stream()
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(pages::add);
        }
        return pages;
    }

    private static List<Path> files(Path folder) {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
