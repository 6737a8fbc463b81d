package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.speak;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.choose;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agency keeps the lists that it got from its template. */
@SecondLane
class OwnListsIT {

    private static final Stack STACK = Stack.running();

    @Test
    void lists_are_kept_on_screen() {
        var agency = NewAgency.onboard(STACK, "清单局");
        try (var lead =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = lead.open(STACK, "/own-template");
            page.getByText("基础清单").click();
            page.waitForURL(url -> url.contains("/own-lists"));
            kinds(page);
            levels(page);
            fields(page);
            categories(page);
            for (var list : List.of("levels", "kinds", "powerCategories", "customFields")) {
                lead.open(STACK, "/own-lists?list=" + list);
                Appearance.judge(page, "own-lists-" + list);
            }
            speak(lead, "en");
            visit(lead, List.of("/own-lists?list=customFields", "/own-lists?list=powerCategories"), "-en");
        }
        assertThat(agency.api().get("/custom-fields").toString()).contains("办理窗口", "网上");
        assertThat(agency.api().get("/risk-kinds").toString()).contains("外部环境风险");
        var refused = agency.api()
                .send(
                        "POST",
                        "/own-lists/changes",
                        "{\"section\": \"risks\", \"list\": \"kinds\", \"after\": {\"code\": \"x\", \"label\": 3}}",
                        "application/json");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    private static void kinds(Page page) {
        page.getByRole(AriaRole.TAB).filter(text("风险种类")).click();
        button(page, "增加一项").click();
        inDialog(page, "保存").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请填写名称");
        page.locator("#item_label").fill("外部环境风险");
        page.locator("#item_code").fill("outside");
        inDialog(page, "保存").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("大写字母和下划线");
        page.locator("#item_code").fill("OUTSIDE");
        Browser.picture(page, "own-list-item");
        inDialog(page, "保存").click();
        assertThat(row(page, "外部环境风险")).containsText("本单位");
        page.getByLabel("删除“外部环境风险”").click();
        inDialog(page, "删除").click();
        assertThat(row(page, "外部环境风险")).hasCount(0);
        button(page, "增加一项").click();
        page.locator("#item_label").fill("外部环境风险");
        page.locator("#item_code").fill("OUTSIDE");
        inDialog(page, "保存").click();
        assertThat(row(page, "外部环境风险")).hasCount(1);
    }

    private static void levels(Page page) {
        page.getByRole(AriaRole.TAB).filter(text("风险等级")).click();
        page.getByRole(AriaRole.TABPANEL)
                .getByRole(AriaRole.ROW)
                .nth(1)
                .getByText("编辑")
                .click();
        page.locator("#item_label").fill("红色风险");
        assertThat(page.locator("#item_code")).isDisabled();
        inDialog(page, "保存").click();
        assertThat(row(page, "红色风险")).containsText("模板，已改");
    }

    private static void fields(Page page) {
        page.getByRole(AriaRole.TAB).filter(text("自定义字段")).click();
        button(page, "增加一项").click();
        page.locator("#item_label").fill("办理窗口");
        page.locator("#item_code").fill("window");
        choose(page, "#item_type", "选项");
        page.locator("#item_choices").fill("大厅");
        page.locator("#item_choices").press("Enter");
        page.locator("#item_choices").fill("网上");
        page.locator("#item_choices").press("Enter");
        page.locator("#item_help").fill("在哪里办理");
        page.locator("#item_source").fill("本单位制度");
        Browser.picture(page, "own-list-field");
        inDialog(page, "保存").click();
        assertThat(row(page, "办理窗口")).containsText("本单位");
    }

    private static void categories(Page page) {
        page.getByRole(AriaRole.TAB).filter(text("职权类别")).click();
        page.getByLabel("删除“行政裁决”").click();
        inDialog(page, "删除").click();
        assertThat(row(page, "行政裁决")).containsText("模板，已删");
        page.getByLabel("恢复“行政裁决”").click();
        assertThat(row(page, "行政裁决")).not().containsText("已删");
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.TABPANEL).locator("tbody tr").filter(text(text));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
