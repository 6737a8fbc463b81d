package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The province revises a template; an agency takes it by itself, all are brought to the next one, and one chooses. */
@SecondLane
class TemplatesIT {

    private static final Stack STACK = Stack.running();
    private static final String TEMPLATE = "/templates/public-interest";
    private static final String USED = "    - {code: \"09\", label: 行政裁决, national: \"09\", sort: 120}\n";

    private static final String OFFERED =
            """
            risks:
              findingProcedures:
                - code: TWO_STEPS
                  name: 两步法
                  source: 本省试点
                  loop: false
                  stages:
                    - {code: SELF, name: 自查, actor: SELF, help: 对照岗位职责查找}
                    - {code: ORG, name: 审定, actor: ORGANISATION, help: 党组审定}
              factorSets:
                - code: OWN
                  name: 两因素
                  source: 本省试点
                  factors:
                    - {code: HARM, name: 危害程度, weight: 3, marks: [轻, 较轻, 一般, 较重, 重]}
                    - {code: CHANCE, name: 可能性, weight: 1, marks: [低, 较低, 一般, 较高, 高]}
              monitoring:
                - {code: A, mode: PERIODIC, periodMonths: 3, watchers: [派驻纪检组, 机关党委]}
            """;

    private final Api province = new Api(STACK, STACK.realm().provinceAdminToken());

    @Test
    void a_template_is_revised_taken_and_rolled_out() {
        var agency = NewAgency.onboard(STACK, "采纳局", "PUBLIC_INTEREST");
        var other = NewAgency.onboard(STACK, "统一更新局", "PUBLIC_INTEREST");
        agency.api().post("/powers", "{\"name\": \"土地权属争议裁决\", \"category\": \"09\", \"bases\": []}");
        try (var admin = new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin());
                var lead = new SignedIn(
                        STACK, agency.lead().username(), agency.lead().password())) {
            revise(admin);
            take(lead);
            offered(agency);
            publishNext();
            rollOut(admin);
            choose(lead);
        }
        assertThat(other.api().get("/own-template").getString("version"))
                .isEqualTo(province.get(TEMPLATE).getString("version"));
        assertThat(agency.api().get("/power-categories").toString()).contains("行政裁决事项");
    }

    private static void revise(SignedIn admin) {
        var page = admin.open(STACK, "/templates");
        assertThat(page.locator("thead")).containsText("待更新单位");
        Appearance.judge(page, "templates");
        admin.open(STACK, TEMPLATE);
        button(page, "起草新版本").click();
        var text = page.getByLabel("模板内容");
        var source = text.inputValue();

        text.fill(source.replaceFirst("severity: 1", "severity: 9"));
        button(page, "保存并检查").click();
        assertThat(page.locator("main")).containsText("有 1 处错误");
        assertThat(page.locator("main")).containsText("“risks.levels[0].severity”的值 9 超出范围");
        assertThat(button(page, "发布")).isDisabled();
        Appearance.judge(page, "template-draft-faulty");

        text.fill(source.replace("risks:\n", OFFERED.replace("actor: SELF", "actor: PANEL")));
        button(page, "保存并检查").click();
        assertThat(page.locator("main")).containsText("至少有一步由每个人填报");

        text.fill(source.replace(USED, "")
                .replace("label: 行政奖励,", "label: 行政奖励和表彰,")
                .replace("risks:\n", OFFERED));
        button(page, "保存并检查").click();
        assertThat(page.locator("main")).containsText("检查通过，与上一版有 5 处不同");
        Appearance.judge(page, "template-draft");
        button(page, "发布").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill("裁决不再列入");
        page.waitForTimeout(500);
        Browser.look(page, "template-publish");
        in(dialog, "发布").click();
        assertThat(page.locator(".ant-message")).containsText("已发布");
        assertThat(page.locator("main")).containsText("裁决不再列入");
        Appearance.judge(page, "template");
    }

    private static void take(SignedIn lead) {
        var page = lead.open(STACK, "/own-template");
        assertThat(page.locator("main")).containsText("裁决不再列入");
        assertThat(page.locator("tbody")).containsText("在用，保留");
        assertThat(page.locator("tbody")).containsText("采用模板");
        Appearance.judge(page, "own-template");
        button(page, "采纳新版本").click();
        in(page.getByRole(AriaRole.DIALOG), "采纳新版本").click();
        assertThat(page.locator("main")).containsText("已是最新版本。");
    }

    /** What the version offers is there as soon as the unit has it. */
    private static void offered(NewAgency agency) {
        assertThat(agency.api()
                        .get("/finding-rounds/procedures")
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(procedure -> procedure.getString("name"))
                .containsExactly("两步法");
        assertThat(agency.api().get("/grading-schemes").getJsonArray("sets").getValuesAs(JsonObject.class))
                .extracting(set -> set.getString("name"))
                .containsExactly("两因素");
        assertThat(agency.api().get("/monitoring-plans").getJsonArray("items").getValuesAs(JsonObject.class))
                .filteredOn(plan -> plan.getString("level").equals("A"))
                .extracting(plan -> plan.getInt("periodMonths"))
                .containsExactly(3);
    }

    /** What was given up comes back under another name: both have it now, each otherwise. */
    private void publishNext() {
        var draft = province.post(TEMPLATE + "/draft", "");
        var text = draft.getString("text")
                .replace("  powerCategories:\n", "  powerCategories:\n" + USED.replace("行政裁决", "行政裁决事项"));
        var body = Json.createObjectBuilder().add("text", text).build().toString();
        var saved = province.send("PUT", TEMPLATE + "/draft", body, "application/json", "If-Match", "\"1\"");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var unseen =
                province.send("POST", TEMPLATE + "/draft/publication", "{\"note\": \"裁决恢复列入\"}", "application/json");
        assertThat(unseen.statusCode()).isEqualTo(428);
        var published = province.send(
                "POST",
                TEMPLATE + "/draft/publication",
                "{\"note\": \"裁决恢复列入\"}",
                "application/json",
                "If-Match",
                "\"2\"");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    private static void rollOut(SignedIn admin) {
        var page = admin.open(STACK, TEMPLATE);
        button(page, "统一更新").click();
        in(page.getByRole(AriaRole.DIALOG), "统一更新").click();
        page.waitForURL(Pattern.compile(".*/template-rollouts/.*"));
        assertThat(page.locator(".page-title"))
                .containsText("已完成", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("采纳局"))
                        .first())
                .containsText("已更新");
        Appearance.judge(page, "template-rollout");
    }

    private static void choose(SignedIn lead) {
        var page = lead.open(STACK, "/own-template");
        assertThat(page.locator("main")).containsText("有 1 处本单位和模板都改过");
        Appearance.judge(page, "own-template-conflict");
        ConsoleIT.speak(lead, "en");
        lead.open(STACK, "/own-template");
        Appearance.judge(page, "own-template-en");
        ConsoleIT.speak(lead, "zh-CN");
        lead.open(STACK, "/own-template");
        button(page, "改用模板").click();
        assertThat(page.locator(".ant-message")).containsText("已选择");
        assertThat(page.locator("main")).not().containsText("都改过");
    }

    private static Locator button(Page page, String name) {
        return in(page.locator("main"), name);
    }

    private static Locator in(Locator place, String name) {
        return place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
