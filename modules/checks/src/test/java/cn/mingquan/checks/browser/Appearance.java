package cn.mingquan.checks.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * What everybody must find on every page as it stands: it fits an office screen and a tablet, and is accessible (WCAG
 * 2.2 AA). Pictures of both widths go to {@code target/screenshots}.
 */
final class Appearance {

    /** Tables wider than their place, headings wider than theirs, and rows so high that a text stands letter below letter. */
    private static final String CUT_TABLES =
            """
            () => [...document.querySelectorAll('main table')].flatMap(table => {
              const box = table.parentElement
              const rows = [...table.querySelectorAll('tr:not(.ant-table-placeholder)')].filter(row => row.offsetHeight > 150)
              return (box.scrollWidth > box.clientWidth + 1 ? ['wide ' + box.scrollWidth] : [])
                .concat(rows.map(row => 'high ' + row.offsetHeight + ' ' + row.innerText.slice(0, 20)))
                .concat([...table.querySelectorAll('thead th')]
                  .filter(cell => cell.scrollWidth > cell.clientWidth + 1)
                  .map(cell => 'heading ' + cell.innerText))
            })
            """;

    /** Resolves when what follows from another width has been laid out and drawn. */
    private static final String TWO_FRAMES =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    private Appearance() {}

    static void judge(Page page, String name) {
        var softly = new SoftAssertions();
        judge(softly, page, name);
        softly.assertAll();
    }

    /** @param name the page's address or what a test calls it */
    static void judge(SoftAssertions softly, Page page, String name) {
        // What has just been done is told for three seconds, above the page; and the header stays while the rest moves
        // under it.
        page.waitForFunction("() => !document.querySelector('.ant-message-notice')");
        page.evaluate("() => scrollTo(0, 0)");
        fits(softly, page, name, 1366);
        softly.assertThat(violations(page)).as("accessibility of %s", name).isEmpty();
        fits(softly, page, name, 1024);
        page.setViewportSize(1366, 768);
    }

    /** Without frames there is no need for the second window in which axe joins theirs. */
    private static List<String> violations(Page page) {
        var wanted = new AxeRunOptions();
        // Of what is in order nobody needs to know where it stands, which takes a fifth of the time.
        wanted.setResultTypes(List.of("violations"));
        var rules = new AxeBuilder(page)
                .options(wanted)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        return rules.stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .limit(3)
                                .toList())
                .toList();
    }

    private static void fits(SoftAssertions softly, Page page, String name, int width) {
        page.setViewportSize(width, 768);
        page.evaluate(TWO_FRAMES);
        Browser.look(page, name.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + "-" + width);
        var wide = (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        softly.assertThat(wide).as("%s scrolls sideways at %d", name, width).isFalse();
        softly.assertThat(page.evaluate(CUT_TABLES))
                .as("tables on %s cut or broken at %d", name, width)
                .isEqualTo(List.of());
    }
}
