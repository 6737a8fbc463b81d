package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.speak;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.SharedTemplates;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agency offers what works for it; the province writes it into a template's draft, or says why not. */
@SecondLane
class PracticeIT {

    private static final Stack STACK = Stack.running();

    private final Api province = new Api(STACK, STACK.realm().provinceAdminToken());

    @Test
    void a_practice_is_offered_taken_and_declined() {
        var agency = NewAgency.onboard(STACK, "经验局", "OTHER");
        var good = point(agency.api(), "受理时一次告知不到位，让人多跑路");
        var second = point(agency.api(), "收费时不开票据");
        try (var lead = new SignedIn(
                        STACK, agency.lead().username(), agency.lead().password());
                var admin =
                        new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin())) {
            lead.open(STACK, "/practices");
            Appearance.judge(lead.page(), "practices-empty");
            offer(lead, good);
            offer(lead, second);
            synchronized (SharedTemplates.OTHER) {
                take(admin);
                assertThat(province.send("DELETE", "/templates/other/draft", "", "")
                                .statusCode())
                        .isEqualTo(204);
            }
            decline(admin);
            hear(lead);
            speak(lead, "en");
            visit(lead, List.of("/practices"), "-en");
            speak(admin, "en");
            visit(admin, List.of("/offered-practices"), "-en");
            speak(admin, "zh");
        }
        var refused = agency.api()
                .send(
                        "POST",
                        "/practices",
                        "{\"riskPointId\": \"%s\", \"effect\": \"x\", \"withoutNames\": false}".formatted(second),
                        "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("withoutNames", "请确认推荐内容里没有人名");
    }

    private static void offer(SignedIn lead, String point) {
        var page = lead.open(STACK, "/risk-points/" + point);
        button(page, "推荐经验").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("书面一次告知");
        assertThat(page.getByRole(AriaRole.DIALOG)).not().containsText("王建国");
        page.locator("#practice_effect").fill("王建国负责后投诉少了");
        page.locator("#practice_withoutNames").check();
        inDialog(page, "推荐经验").click();
        assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("成效里有“王建国”");
        page.getByRole(AriaRole.DIALOG).last().getByRole(AriaRole.BUTTON).last().click();
        page.locator("#practice_effect").fill("投诉由全年 12 件减为 1 件");
        Browser.picture(page, "practice-offer");
        inDialog(page, "推荐经验").click();
        assertThat(page.locator(".ant-message")).containsText("已推荐");
        assertThat(page.locator("main")).containsText("推荐经验");
    }

    private static void take(SignedIn admin) {
        var page = admin.open(STACK, "/offered-practices?state=OFFERED&q=一次告知不到位");
        assertThat(page.locator("tbody")).containsText("经验局");
        page.mouse().move(0, 0);
        Appearance.judge(page, "offered-practices");
        page.locator("tbody a").first().click();
        page.waitForURL(url -> url.matches(".*/offered-practices/[0-9a-f-]{36}"));
        assertThat(page.locator("main")).containsText("投诉由全年 12 件减为 1 件");
        button(page, "写入模板").click();
        var words = page.locator("#taking_description");
        assertThat(words).hasValue("受理时一次告知不到位，让人多跑路");
        words.fill("受理时不一次告知");
        Browser.picture(page, "practice-take");
        inDialog(page, "写入模板").click();
        assertThat(page.locator(".page-title")).containsText("已采纳");
        assertThat(page.locator("main")).containsText("版草稿，待发布");
        page.mouse().move(0, 0);
        Appearance.judge(page, "offered-practice");
        admin.open(STACK, "/templates/other/draft");
        assertThat(page.getByLabel("模板内容").inputValue()).contains("# 采自经验局", "受理时不一次告知", "书面一次告知");
        assertThat(page.locator("main")).containsText("检查通过");
    }

    private static void decline(SignedIn admin) {
        var page = admin.open(STACK, "/offered-practices?state=OFFERED&q=收费时不开票据");
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText("收费时"))
                .first()
                .click();
        button(page, "不采纳").click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("财政票据制度已有规定");
        inDialog(page, "不采纳").click();
        assertThat(page.locator(".page-title")).containsText("未采纳");
    }

    private static void hear(SignedIn lead) {
        Page page = lead.open(STACK, "/own-template");
        page.getByText("本单位推荐的经验").click();
        assertThat(page.locator("tbody")).containsText("财政票据制度已有规定");
        assertThat(page.locator("tbody")).containsText("已采纳");
        page.mouse().move(0, 0);
        Appearance.judge(page, "practices");
    }

    private static String point(Api lead, String description) {
        var kind =
                lead.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        var level =
                lead.get("/risk-levels").getJsonArray("items").getJsonObject(0).getString("code");
        var id = lead.post(
                        "/risk-points",
                        """
                        {"ownerType": "UNIT", "kind": "%s", "description": "%s", "level": "%s", "holderLayer": "STAFF",
                         "phase": "BEFORE", "ownerName": "王建国",
                         "measures": [{"mechanism": "PREVENTION", "text": "书面一次告知，留存回执"}]}"""
                                .formatted(kind, description, level))
                .getString("id");
        lead.post("/risk-points/" + id + "/approval", "");
        return id;
    }
}
