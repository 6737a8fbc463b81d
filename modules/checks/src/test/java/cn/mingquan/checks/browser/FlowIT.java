package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.named;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A flow from its first step to its second version, by table and by diagram. */
class FlowIT {

    private static final Stack STACK = Stack.running();

    @Test
    void the_lead_section_draws_a_flow_answers_for_it_and_publishes_it() {
        try (var person = named("yanxi-lead")) {
            var power = power(person);
            var page = person.open(STACK, "/powers/" + power + "/flow");
            button(page, "编制流程").click();
            field(page, 1, "环节").fill("受理");
            field(page, 1, "环节").press("Enter");
            field(page, 2, "环节").fill("决定");
            assertThat(page.locator("figure.flow-chart svg").first()).isVisible();
            assertThat(page.locator("figure.flow-chart")).containsText("决定");
            assertThat(page.locator("#findings")).containsText("“受理”没有承办岗位");
            post(page, 1);
            post(page, 2);
            page.getByLabel("整个流程的监督责任人").click();
            page.getByLabel("整个流程的监督责任人").press("Enter");
            field(page, 1, "办理时限").fill("5");
            field(page, 2, "办理时限").fill("10");
            page.getByLabel("相对人的权利").fill("陈述、申辩");
            basis(page, "1 受理");
            button(page, "2 决定：详情").click();
            page.getByLabel("不相容环节").click();
            page.getByLabel("不相容环节").press("Enter");
            page.getByLabel("保留的理由").fill("重大事项须负责人决定");
            Browser.look(page, "flow-step");
            button(page, "关闭").click();
            assertThat(page.locator("#findings")).containsText("不得由同一人办理");
            page.locator("#findings li.blocking button").click();
            page.getByLabel("由谁接替，或者由哪个会议决定").fill("由分管领导接替");
            button(page, "记下答复").click();
            assertThat(page.locator("main")).containsText("可以公布。");
            button(page, "保存草稿").click();
            assertThat(button(page, "^公布$")).isEnabled();
            visit(person, List.of("/powers/" + power + "/flow"));
            var file = page.waitForDownload(() -> button(page, "导出流程图文件").click());
            assertThat(file.suggestedFilename()).endsWith(".bpmn");
            editByDiagram(page);
            button(page, "^公布$").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("公布"))
                    .click();
            assertThat(page.locator("main h1 ~ *").first()).containsText("已公布");

            button(page, "编新的一版").click();
            button(page, "取消“1 受理”").click();
            button(page, "保存草稿").click();
            assertThat(page.getByTestId("flow-comparison")).containsText("环节由 2 个变为 1 个：取消 1 个（法定 1 个");
            assertThat(button(page, "^公布$")).isEnabled();
            button(page, "^公布$").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("公布"))
                    .click();
            assertThat(page.locator("main h1 ~ *").first()).containsText("第 2 版 已公布");
            Browser.picture(page, "flow");
            visit(person, List.of("/powers/" + power + "/flow?version=2", "/flows?flow=REDESIGNED"));
            assertThat(page.getByTestId("flow-totals")).containsText("优化流程 1 项，环节由 2 个减为 1 个，减少 1 个");
            Browser.picture(page, "flows");
        }
    }

    /** A power that is approved, and has no flow yet. */
    private static String power(SignedIn person) {
        var page = person.open(STACK, "/powers?state=APPROVED&direction=EXTERNAL");
        var link = page.locator("tbody .name-cell a").first().getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void editByDiagram(Page page) {
        button(page, "用图形编辑").click();
        assertThat(page.locator("figure.flow-editor .djs-palette")).isVisible();
        Browser.look(page, "flow-editor");
        button(page, "按图存为草稿").click();
        assertThat(page.locator("body")).containsText("已导入，请核对环节表");
        assertThat(field(page, 1, "环节")).hasValue("受理");
        assertThat(page.locator("main")).containsText("可以公布。");
    }

    private static void basis(Page page, String step) {
        button(page, step + "：详情").click();
        button(page, "增加一条依据").click();
        page.getByLabel("名称").fill("中华人民共和国行政许可法");
        button(page, "关闭").click();
    }

    private static void post(Page page, int row) {
        field(page, row, "承办岗位").click();
        field(page, row, "承办岗位").press("Enter");
    }

    private static Locator field(Page page, int row, String name) {
        return page.getByLabel("第 " + row + " 行" + name, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name.replace("（", "\\（"))))
                .first();
    }
}
