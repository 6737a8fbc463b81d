package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.named;
import static cn.mingquan.checks.browser.ConsoleIT.speak;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A deadline of a law is looked up and counted. */
@SecondLane
class DeadlineIT {

    private static final Stack STACK = Stack.running();

    @Test
    void a_deadline_is_counted_with_what_is_suspended_and_extended() {
        try (var lead = named("yanxi-lead")) {
            var page = lead.open(STACK, "/deadlines?q=第四十二条第一款");
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("可以延长 10 个工作日，经本机关负责人批准");
            button(page, "计算到期日：作出许可决定").click();
            var drawer = page.getByRole(AriaRole.DIALOG);
            drawer.getByLabel("受理申请").fill("2026-09-24");
            count(page);
            assertThat(drawer).containsText("到期日：2026-10-29");
            assertThat(drawer).containsText("从 2026-09-24 的次日起数 20 个工作日，到 2026-10-29");

            drawer.getByLabel("延长").fill("10");
            button(page, "增加一段不计入期限的时间").click();
            drawer.getByLabel("开始").fill("2026-10-08");
            drawer.getByLabel("结束").fill("2026-10-07");
            count(page);
            assertThat(drawer).containsText("中止不能在开始之前结束");
            drawer.getByLabel("结束").fill("2026-10-12");
            count(page);
            assertThat(drawer).containsText("到期日：2026-11-17");
            assertThat(drawer).containsText("有 3 个工作日不计入");
            assertThat(drawer.getByText("中止不能在开始之前结束")).hasCount(0);
            Browser.look(page, "deadline-counted");
            speak(lead, "en");
            visit(lead, List.of("/deadlines"), "-en");
        }
    }

    private static void count(Page page) {
        page.getByRole(AriaRole.DIALOG).locator("button[type=submit]").click();
    }
}
