package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A lead section closes a power, finds something to put right, keeps the others, and makes one a parallel approval. */
@SecondLane
class ReformIT {

    private static final Stack STACK = Stack.running();

    @Test
    void the_reform_decides_of_each_power_and_somebody_looks_afterwards() {
        var agency = NewAgency.onboard(STACK, "改革局");
        var api = agency.api();
        var closed = power(api, "洗车场开业许可");
        var kept = power(api, "燃气经营许可");
        power(api, "施工许可");
        assertThatThrownBy(() -> api.post("/powers/" + kept + "/reform/decision", "{\"action\": \"CLOSE\"}"))
                .hasMessageContaining("400");
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/powers/" + closed);
            close(page);
            inspect(page);
            Appearance.judge(page, "reform-power");

            person.open(STACK, "/powers/" + kept);
            handle(page);

            person.open(STACK, "/reforms");
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(3);
            keepAll(page);
            Appearance.judge(page, "reforms");

            person.open(STACK, "/workbench");
            page.getByText("1 项职权的改革后续检查或者整改逾期").click();
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("洗车场开业许可");

            ConsoleIT.speak(person, "en");
            person.open(STACK, "/reforms");
            Appearance.judge(page, "reforms-en");
        }
    }

    private static void close(Page page) {
        button(page, "登记处置").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("关", new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByLabel("依据文号").fill("国发〔2026〕3号");
        dialog.getByLabel("决定机关").fill("省政府");
        dialog.getByLabel("生效日期").fill("2026-01-01");
        dialog.getByLabel("理由").fill("市场能够调节");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/reform-decide.png")));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记处置"))
                .click();
        assertThat(page.locator(".ant-message")).containsText("已登记处置");
        assertThat(page.locator("main")).containsText("停发审批、收费票据");
        assertThat(page.locator("main")).containsText("已停止");
    }

    private static void inspect(Page page) {
        button(page, "登记检查").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("检查日期").fill("2026-02-01");
        dialog.getByLabel("检查情况").fill("窗口仍在收费");
        dialog.getByText("需要整改").click();
        dialog.getByLabel("整改要求").fill("停止收费并退还");
        dialog.getByLabel("整改期限").fill("2026-03-01");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记检查"))
                .click();
        assertThat(page.locator(".ant-message").last()).containsText("已登记检查");
        assertThat(page.locator("main")).containsText("停止收费并退还");
    }

    private static void handle(Page page) {
        button(page, "修改办理方式").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        choose(page, dialog, "办理方式", "并联审批");
        dialog.getByLabel("牵头部门").fill("住建局");
        dialog.getByLabel("协办部门").fill("消防救援队");
        dialog.getByLabel("协办部门").press("Enter");
        choose(page, dialog, "重点领域", "项目");
        dialog.getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator(".ant-message")).containsText("已保存办理方式");
        assertThat(page.locator("main")).containsText("消防救援队");
        Appearance.judge(page, "reform-handling");
    }

    private static void choose(Page page, Locator dialog, String label, String option) {
        dialog.getByLabel(label).click();
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static void keepAll(Page page) {
        page.locator("tbody input[type=checkbox]:not([disabled])").nth(0).check();
        page.locator("tbody input[type=checkbox]:not([disabled])").nth(1).check();
        button(page, "登记为保留").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("依据文号").fill("国发〔2026〕3号");
        dialog.getByLabel("决定机关").fill("省政府");
        dialog.getByLabel("理由").fill("法律规定");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记为保留"))
                .click();
        assertThat(page.locator(".ant-message")).containsText("已登记 2 项");
        assertThat(page.locator("main")).containsText("保留 2");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static String power(Api api, String name) {
        var power = api.post(
                "/powers",
                """
                {"name": "%s", "category": "%s", "exerciser": "改革局", "content": "许可",
                 "bases": [{"type": "LAW", "title": "中华人民共和国行政许可法", "article": "第十二条"}]}"""
                        .formatted(name, category(api)));
        api.post("/powers/" + power.getString("id") + "/approval", "");
        return power.getString("id");
    }

    private static String category(Api api) {
        return api.get("/power-categories")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("code");
    }
}
