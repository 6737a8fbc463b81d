package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A law ends: a lead section records it once, sees which powers it carried, and looks at them again. */
@SecondLane
class LawIT {

    private static final Stack STACK = Stack.running();

    @Test
    void a_law_that_ends_leads_to_the_powers_it_carried() {
        var agency = NewAgency.onboard(STACK, "依据局");
        var api = agency.api();
        power(api, "烟花爆竹经营许可", "中华人民共和国某某管理法", "第十二条");
        power(api, "烟花爆竹燃放许可", "《中华人民共和国某某管理法》", "第二十条");
        power(api, "查封违法经营场所", "中华人民共和国另一部法", "第三条");
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/powers");
            page.getByText("按法律依据查看").click();
            var law = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("某某管理法"));
            assertThat(law).hasCount(1);
            Appearance.judge(page, "laws");
            law.getByRole(AriaRole.LINK).click();
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(2);

            button(page, "登记变动").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("废止、失效").click();
            dialog.getByLabel("日期").fill("2026-01-01");
            dialog.getByLabel("文件和说明").fill("主席令第三号废止");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记变动"))
                    .click();
            assertThat(page.locator(".ant-message")).containsText("2 项职权待复核，其中 2 项依据都已失效");
            assertThat(page.locator("tbody")).containsText("主席令第三号废止");
            Appearance.judge(page, "law");

            person.open(STACK, "/workbench");
            page.getByText("2 项职权的依据有变动，待复核").click();
            page.locator("tbody a").first().click();
            page.locator("tbody input[type=checkbox]").first().check();
            button(page, "已复核").click();
            assertThat(page.locator(".ant-message")).containsText("已复核 1 项");

            person.open(STACK, "/powers/new");
            page.getByLabel("职权名称").fill("责令停产停业");
            page.getByLabel("职权类别").fill("行政强制");
            page.locator(".ant-select-item-option").first().click();
            assertThat(page.locator("main")).containsText("“责令停产停业”是行政处罚的种类（《行政处罚法》第九条），类别却是行政强制");
            Appearance.judge(page, "power-form-doubt");

            ConsoleIT.speak(person, "en");
            person.open(STACK, "/powers/laws");
            Appearance.judge(page, "laws-en");
        }
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static void power(Api api, String name, String law, String article) {
        api.post(
                "/powers",
                """
                {"name": "%s", "bases": [{"type": "LAW", "title": "%s", "article": "%s"}]}"""
                        .formatted(name, law, article));
    }
}
