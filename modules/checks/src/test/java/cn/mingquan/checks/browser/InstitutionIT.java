package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A lead section finds risk points without an institution, plans one, brings it into force and revises it; and it monitors
 * by level, with a draw that is repeated here by other means.
 */
@SecondLane
class InstitutionIT {

    private static final Stack STACK = Stack.running();
    private static final String TITLE = "重大处罚集体审议办法";

    @Test
    void a_gap_is_closed_by_an_institution_and_its_revisions_are_kept() throws InterruptedException {
        var account = newAgency();
        var api = new Api(STACK, STACK.realm().token(account.username(), account.password()));
        var gravest = level(api, 0);
        point(api, gravest, "不经集体审议作出处罚");
        try (var person = new SignedIn(STACK, account.username(), account.password())) {
            var page = person.open(STACK, "/institutions/gaps");
            assertThat(page.locator("tbody")).containsText("不经集体审议作出处罚");
            assertThat(page.locator("main")).containsText("前两级风险点 1 个，其中 1 个没有现行制度");
            look(page, "institution-gaps");

            person.open(STACK, "/institutions/new");
            page.getByLabel("制度名称").fill(TITLE);
            page.getByLabel("责任人", new Page.GetByLabelOptions().setExact(true)).fill("王五");
            page.getByLabel("完成期限").fill("2020-01-31");
            look(page, "institution-form");
            button(page, "保存").click();
            assertThat(page.locator("main h1")).hasText(TITLE);
            assertThat(page.locator(".page-title")).containsText("逾期");

            var choice = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("选择风险点"));
            choice.click();
            choice.pressSequentially("集体审议");
            page.locator(".ant-select-item-option").first().click();
            page.locator("#risk-points")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关联"))
                    .click();
            assertThat(page.locator("#risk-points tbody")).containsText("不经集体审议作出处罚");
            look(page, "institution-planned");

            button(page, "出台").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("施行日期").fill("2026-03-01");
            dialog.getByLabel("文号").fill("办发〔2026〕3号");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("出台"))
                    .click();
            assertThat(page.locator("#revisions tbody")).containsText("办发〔2026〕3号");

            button(page, "登记修订").click();
            dialog.getByLabel("日期").fill("2026-06-01");
            dialog.getByLabel("修改内容").fill("扩大到吊销许可证");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记修订"))
                    .click();
            assertThat(page.locator("#revisions tbody tr")).hasCount(2);
            assertThat(page.locator("#revisions tbody")).containsText("扩大到吊销许可证");
            look(page, "institution-detail");
            var institution = page.url().substring(STACK.address().length());

            person.open(STACK, "/institutions/gaps");
            assertThat(page.locator("main")).containsText("前两级风险点都有现行制度。");
            person.open(STACK, "/institutions");
            assertThat(page.locator("main")).containsText("本单位还没有现行的“三重一大”决策制度");
            look(page, "institution-list");
            var rows = Downloads.rows(Downloads.of(page, "导出"), "修订沿革");
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2)).contains("扩大到吊销许可证");

            var id = api.get("/risk-points")
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getString("id");
            person.open(STACK, "/risk-points/" + id);
            assertThat(page.locator("#institutions tbody")).containsText(TITLE);
            look(page, "institution-on-point");

            person.open(STACK, "/workbench");
            assertThat(page.locator("main")).containsText("前两级风险点没有制度");
            look(page, "institution-workbench");

            ConsoleIT.speak(person, "en");
            person.open(STACK, institution);
            assertThat(page.locator("#revisions")).containsText("What changed");
            look(page, "institution-detail-en");
            person.open(STACK, "/risk-points/" + id);
            look(page, "institution-on-point-en");
        }
    }

    @Test
    void a_spot_check_is_drawn_and_anybody_can_repeat_the_draw() throws InterruptedException {
        var account = newAgency();
        var api = new Api(STACK, STACK.realm().token(account.username(), account.password()));
        var levels = api.get("/risk-levels").getJsonArray("items");
        var mildest = level(api, levels.size() - 1);
        IntStream.rangeClosed(1, 12).forEach(number -> point(api, mildest, "轻微风险 " + number));
        api.post("/risk-points/approvals", "{\"allDrafts\": true}");
        try (var person = new SignedIn(STACK, account.username(), account.password())) {
            var page = person.open(STACK, "/monitoring");
            assertThat(page.locator("main")).containsText("抽查，比例 10 %");
            look(page, "monitoring");

            page.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("抽取"))
                    .last()
                    .click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            var checkers = dialog.getByRole(AriaRole.COMBOBOX);
            checkers.fill("李四");
            checkers.press("Enter");
            dialog.getByLabel("完成期限").fill("2027-01-31");
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("抽取").setExact(true))
                    .click();
            assertThat(page.locator("#facts")).containsText("SHA256-RANK-1");
            assertThat(page.locator("#checks tbody tr")).hasCount(2);
            look(page, "monitoring-round");

            var round = api.get("/spot-checks").getJsonArray("items").getJsonObject(0);
            var tickets = Downloads.rows(Downloads.of(page, "抽取记录"), "抽取");
            assertThat(tickets).hasSize(13);
            for (var row : tickets.subList(1, 13)) {
                assertThat(row.get(2)).isEqualTo(sha256(round.getString("seed") + ":" + row.get(1)));
            }
            assertThat(tickets.subList(1, 13).stream().map(row -> row.get(2)).toList())
                    .isSorted();
            var drawn = api.get("/monitoring-checks?sort=seq&roundId=" + round.getString("id"))
                    .getJsonArray("items");
            assertThat(drawn.getJsonObject(0).getString("code"))
                    .isEqualTo(tickets.get(1).get(1));
            assertThat(drawn.getJsonObject(1).getString("code"))
                    .isEqualTo(tickets.get(2).get(1));

            page.locator("#checks tbody").getByRole(AriaRole.BUTTON).first().click();
            dialog.getByText("发现问题", new Locator.GetByTextOptions().setExact(true))
                    .click();
            dialog.getByLabel("发现的问题").fill("没有登记");
            dialog.getByLabel("检查日期").fill(round.getString("startedOn"));
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                    .click();
            assertThat(page.locator("#checks tbody")).containsText("没有登记");
            ConsoleIT.speak(person, "en");
            page.reload();
            assertThat(page.locator("#checks tbody")).containsText("Problem");
            look(page, "monitoring-round-en");
            person.open(STACK, "/monitoring");
            look(page, "monitoring-en");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String level(Api api, int index) {
        return api.get("/risk-levels")
                .getJsonArray("items")
                .getJsonObject(index)
                .getString("code");
    }

    private static void point(Api api, String level, String description) {
        var kind = api.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        api.post(
                "/risk-points",
                """
                {"ownerType": "UNIT", "kind": "%s", "description": "%s", "level": "%s", "phase": "DURING",
                 "measures": [{"mechanism": "PREVENTION", "text": "双人办理"}]}"""
                        .formatted(kind, description, level));
    }

    private static Account newAgency() throws InterruptedException {
        var administrator = new Api(STACK, STACK.realm().provinceAdminToken());
        var run = Long.toString(System.nanoTime(), 36);
        var unit = administrator.post(
                "/units",
                """
                {"name": "制度局%s", "regionCode": "131123-0", "level": "COUNTY", "category": "ENFORCEMENT",
                 "vertical": false, "adminUsername": "inst-%s", "adminName": "管理员", "oversight": false}"""
                        .formatted(run, run));
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (!administrator
                .get("/units/" + unit.getString("id"))
                .getString("state")
                .equals("ACTIVE")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(300);
        }
        var code = administrator.get("/units/" + unit.getString("id")).getString("code");
        return STACK.realm().add("agency-lead", "inst-lead-" + run, code);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    /** In both widths, without sideways scrolling, and accessible. */
    private static void look(Page page, String name) {
        page.waitForTimeout(400);
        for (var width : List.of(1024, 1366)) {
            page.setViewportSize(width, 768);
            page.waitForTimeout(300);
            Browser.lookAtAll(page, name + "-" + width);
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
                    .as("%s scrolls sideways at %d", name, width)
                    .isFalse();
        }
        assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .limit(3)
                                                .toList())
                                .toList())
                .as("accessibility of %s", name)
                .isEmpty();
    }
}
