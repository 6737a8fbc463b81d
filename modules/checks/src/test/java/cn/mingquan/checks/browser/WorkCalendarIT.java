package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.drop;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The province sets a year of the work calendar, on screen and from a file; everybody sees it. */
@SecondLane
class WorkCalendarIT {

    private static final Stack STACK = Stack.running();

    /** Years that no other test counts by. */
    private static final int BY_HAND = 2061;

    private static final int BY_FILE = 2062;

    private final Api province = new Api(STACK, STACK.realm().provinceAdminToken());

    @Test
    void a_year_is_set_on_screen_and_from_a_file() {
        try (var admin = new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin())) {
            var page = admin.open(STACK, "/work-calendar?year=2026");
            assertThat(page.locator("main")).containsText("工作日 248 天");
            assertThat(page.locator("main")).containsText("国庆节：放假 10-01");
            ConsoleIT.visit(admin, List.of("/work-calendar?year=2026", "/work-calendar/2026/edit"));
            byHand(admin.open(STACK, "/work-calendar?year=" + BY_HAND));
            byFile(admin.open(STACK, "/work-calendar/import"));
        }
        try (var lead = ConsoleIT.named("yanxi-lead")) {
            var page = lead.open(STACK, "/work-calendar?year=" + BY_FILE);
            assertThat(page.locator("main")).containsText("国办发明电〔2061〕7 号");
            assertThat(page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("设置")))
                    .hasCount(0);
        }
        assertThat(province.get("/work-calendar/" + BY_FILE).getJsonArray("days"))
                .hasSize(2);
    }

    private static void byHand(Page page) {
        assertThat(page.locator("main")).containsText("还没有工作日历，按星期计算");
        button(page, "设置 " + BY_HAND + " 年").click();
        page.getByLabel("依据的通知").fill("国办发明电〔2060〕5 号");
        button(page, "增加一天").click();
        page.getByLabel("第 1 行的日期").fill(BY_HAND + "-10-01");
        page.getByLabel("第 1 行的名称").fill("国庆节");
        button(page, "增加一天").click();
        assertThat(page.getByLabel("第 2 行的日期")).hasValue(BY_HAND + "-10-02");
        assertThat(page.getByLabel("第 2 行的名称")).hasValue("国庆节");
        page.getByLabel("第 2 行的日期").fill(BY_HAND + "-10-01");
        button(page, "保存").click();
        assertThat(page.locator("main")).containsText(BY_HAND + "-10-01 重复");
        page.getByLabel("第 2 行的日期").fill(BY_HAND + "-10-02");
        button(page, "保存").click();
        page.waitForURL(url -> url.endsWith("/work-calendar?year=" + BY_HAND));
        assertThat(page.locator("main")).containsText("国庆节：放假 10-01 10-02");
        assertThat(page.locator("table").last()).containsText("国办发明电〔2060〕5 号");
        Browser.look(page, "work-calendar-set");
    }

    private static void byFile(Page page) {
        var head = "日期,放假或者上班,名称,依据的通知\r\n";
        drop(page, "日历.csv", "text/csv", (head + BY_FILE + "-01-02,上班,元旦,通知\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("不是星期六、星期日，本来就上班");
        button(page, "换一个文件").click();
        drop(
                page,
                "日历.csv",
                "text/csv",
                (head + BY_FILE + "-01-01,放假,元旦,国办发明电〔2061〕7 号\r\n" + BY_FILE + "/1/7,调休上班,元旦,\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        button(page, "确认导入").click();
        assertThat(page.locator("main")).containsText("已写入 2 天");
    }
}
