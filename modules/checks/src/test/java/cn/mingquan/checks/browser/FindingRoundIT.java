package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A lead section has risks found step by step, the leadership first. */
@SecondLane
class FindingRoundIT {

    private static final Stack STACK = Stack.running();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_round_goes_through_its_stages() {
        var agency = NewAgency.onboard(STACK, "查险局");
        fill(agency.api());
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/finding-rounds");
            Appearance.judge(page, "finding-rounds-none");
            open(page);
            assertThat(page.locator("main")).containsText("请领导班子成员先查，还没有填报的：张三");
            Appearance.judge(page, "finding-round-opened");

            enter(page, "王五", true);
            assertThat(page.locator(".ant-modal-confirm")).containsText("请领导班子成员先查：张三还没有填报。");
            page.locator(".ant-modal-confirm button").last().click();
            page.locator(".ant-modal-confirm").waitFor(hidden());
            inDialog(page, "取消").click();
            closed(page);
            enter(page, "张三", true);
            closed(page);
            assertThat(page.locator("main")).containsText("1/2 人（50.0 %）");
            enter(page, "王五", false);
            closed(page);
            assertThat(page.locator("main")).containsText("2/2 人（100.0 %）");
            assertThat(page.locator("main")).containsText("1 个风险点");

            forward(page, "领导提");
            for (var stage : new String[] {"领导提", "群众帮", "集中评", "组织审"}) {
                button(page, "登记“" + stage + "”").click();
                page.locator("#stage_body").fill("中共查险局党组");
                if (stage.equals("组织审")) {
                    page.locator("#stage_chair").fill("王五");
                    Browser.picture(page, "finding-stage");
                }
                inDialog(page, "保存").click();
                closed(page);
                if (!stage.equals("组织审")) {
                    forward(page, next(stage));
                }
            }
            assertThat(page.locator("main")).containsText("“王五”自己查找了风险点，又主持审定");
            button(page, "结束查险").click();
            inDialog(page, "结束查险").click();
            assertThat(page.locator(".page-title")).containsText("已结束");
            page.mouse().move(0, 0);
            Appearance.judge(page, "finding-round");
            person.open(STACK, "/finding-rounds");
            Appearance.judge(page, "finding-rounds");
            ConsoleIT.speak(person, "en");
            person.open(STACK, "/finding-rounds");
            Appearance.judge(page, "finding-rounds-en");
            page.locator("tbody a").first().click();
            page.waitForURL(url -> url.matches(".*/finding-rounds/[0-9a-f-]{36}"));
            assertThat(page.locator("main")).containsText("Up and down");
            page.mouse().move(0, 0);
            Appearance.judge(page, "finding-round-en");
        }
    }

    private static String next(String stage) {
        return switch (stage) {
            case "领导提" -> "群众帮";
            case "群众帮" -> "集中评";
            default -> "组织审";
        };
    }

    private static void open(Page page) {
        button(page, "组织查险").click();
        page.waitForURL(url -> url.endsWith("/finding-rounds/new"));
        page.locator("#f_name").fill("2026 年廉政风险查找");
        page.getByText("五步法（自己找、领导提、群众帮、集中评、组织审）").click();
        page.locator("#f_dueOn").fill(TODAY.plusDays(20).toString());
        Appearance.judge(page, "finding-form");
        button(page, "组织查险").click();
        page.waitForURL(url -> url.matches(".*/finding-rounds/[0-9a-f-]{36}"));
    }

    private static void enter(Page page, String name, boolean none) {
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByRole(AriaRole.BUTTON)
                .click();
        if (none) {
            page.getByText("没有发现风险").click();
        } else {
            page.locator("#entry_points").click();
            page.locator(".ant-select-dropdown:visible .ant-select-item-option")
                    .first()
                    .click();
            page.locator("#entry_note").click();
        }
        Browser.picture(page, "finding-entry");
        inDialog(page, "保存").click();
    }

    private static void forward(Page page, String to) {
        button(page, "进入“" + to + "”").click();
        inDialog(page, "进入下一步").click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记“" + to + "”")))
                .isVisible();
    }

    private static void closed(Page page) {
        page.getByRole(AriaRole.DIALOG).waitFor(hidden());
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void fill(Api api) {
        var section = api.post("/sections", "{\"name\": \"审批科\"}").getString("id");
        post(api, section, "局长", "TOP_LEADER", "张三");
        post(api, section, "科长", "MIDDLE_HEAD", "王五");
        var kind = api.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        var level =
                api.get("/risk-levels").getJsonArray("items").getJsonObject(0).getString("code");
        api.post(
                "/risk-points",
                """
                {"ownerType": "UNIT", "kind": "%s", "description": "采购验收由一人办理", "level": "%s", "ownerName": "王五",
                 "measures": [{"mechanism": "RESTRAINT", "text": "两人验收"}]}"""
                        .formatted(kind, level));
    }

    private static void post(Api api, String section, String name, String layer, String holder) {
        api.post(
                "/posts",
                """
                {"name": "%s", "sectionId": "%s", "holderLayer": "%s", "hotPost": false, "holders": ["%s"]}"""
                        .formatted(name, section, layer, holder));
    }
}
