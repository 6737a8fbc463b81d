package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A lead section makes its grading scheme, grades risk points by it, and tries out what other weights would change. */
@SecondLane
class GradingIT {

    private static final Stack STACK = Stack.running();

    @Test
    void points_are_graded_by_a_scheme_that_is_tried_out_before_it_is_changed() {
        var agency = NewAgency.onboard(STACK, "定级局");
        point(agency.api(), "收受好处放宽审批");
        point(agency.api(), "泄露举报人信息");
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/gradings");
            assertThat(page.locator("main")).containsText("本单位还没有启用评分办法。");
            look(page, "gradings-none");

            button(page, "制定评分办法").click();
            assertThat(page.getByLabel("依据")).hasValue("卫生部做法：按可能性的大小、频率的强弱、危害程度的高低定级");
            look(page, "grading-scheme-form");
            button(page, "保存草稿").click();
            assertThat(page.locator("main")).containsText("还没有评过分的风险点，无从试算。");
            activate(page);
            assertThat(page.locator("main")).containsText("现行办法：第 1 版");
            look(page, "grading-scheme");

            person.open(STACK, "/gradings");
            page.locator("tbody a").first().click();
            score(page, 5, 5, 4);
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("÷")))
                    .containsText("(5×1 + 5×1 + 4×1) ÷ 3 = 4.67");
            choose(page, "风险等级", 0);
            look(page, "grading");
            var first = page.url();
            button(page, "保存定级").click();

            page.waitForURL(url -> !url.equals(first));
            assertThat(page.locator("main")).containsText("还没有评过分。");
            score(page, 1, 1, 1);
            choose(page, "风险等级", 0);
            button(page, "保存定级").click();
            assertThat(page.locator(".form-summary")).containsText("与建议的等级不同，请写明理由");
            page.getByLabel("理由", new Page.GetByLabelOptions().setExact(true)).fill("去年发生过");
            button(page, "保存定级").click();
            assertThat(page.locator("main")).containsText("未评分 0 个");
            assertThat(page.locator("tbody")).containsText("与建议不同");
            look(page, "gradings");

            person.open(STACK, "/gradings/scheme/edit");
            page.getByLabel("权重").first().fill("9");
            page.getByLabel("得分界限").first().fill("4.95");
            button(page, "保存草稿").click();
            assertThat(page.locator("main")).containsText("2 个已评分的风险点按草稿重算：2 个的建议等级与现在不同，0 个缺少新因素的分值");
            look(page, "grading-scheme-simulation");
            activate(page);
            assertThat(page.locator("main")).containsText("现行办法：第 2 版");

            person.open(STACK, "/gradings?need=FORMER_SCHEME");
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(2);
            person.open(STACK, "/audit");
            assertThat(page.locator("main")).containsText("启用评分办法");

            ConsoleIT.speak(person, "en");
            person.open(STACK, "/gradings");
            look(page, "gradings-en");
            page.locator("tbody a").first().click();
            assertThat(page.locator("main")).containsText("All gradings");
            look(page, "grading-en");
            person.open(STACK, "/gradings/scheme");
            look(page, "grading-scheme-en");
        }
    }

    @Test
    void an_approved_point_with_another_level_is_a_draft_again() {
        var api = NewAgency.onboard(STACK, "重评局").api();
        point(api, "收受好处放宽审批");
        api.post("/risk-points/approvals", "{\"allDrafts\": true}");
        var point = "/risk-gradings/"
                + api.get("/risk-points").getJsonArray("items").getJsonObject(0).getString("id");
        var levels = api.get("/risk-levels").getJsonArray("items").getValuesAs(JsonObject.class);
        var mildest = levels.get(levels.size() - 1).getString("code");
        assertThat(grade(api, point, 1, mildest)).isEqualTo(409);

        var rules = new StringBuilder();
        for (var i = 0; i < levels.size(); i++) {
            rules.append(i == 0 ? "" : ",")
                    .append("{\"level\": \"%s\", \"reviewMonths\": 6%s}"
                            .formatted(
                                    levels.get(i).getString("code"),
                                    i == levels.size() - 1 ? "" : ", \"from\": " + (5 - i)));
        }
        var drafted = api.send(
                "PUT",
                "/grading-schemes/draft",
                """
                {"name": "办法", "factors": [{"code": "HARM", "name": "危害", "weight": 1,
                  "marks": ["一", "二", "三", "四", "五"]}], "levels": [%s]}"""
                        .formatted(rules),
                "application/json");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(200);
        api.post("/grading-schemes/draft/activation", "");

        assertThat(grade(api, point, 6, mildest)).isEqualTo(400);
        assertThat(grade(api, point, 1, mildest)).isEqualTo(200);

        var graded = api.get(point);
        assertThat(graded.getString("state")).isEqualTo("DRAFT");
        assertThat(graded.getString("level")).isEqualTo(mildest);
        assertThat(graded.getJsonArray("gradings")).hasSize(1);
        var stale = api.send(
                "POST",
                point,
                grading(1, mildest),
                "application/json",
                "If-Match",
                "\"" + (graded.getInt("version") - 1) + "\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(api.send("POST", point, grading(1, mildest), "application/json")
                        .statusCode())
                .isEqualTo(428);
    }

    private static int grade(Api api, String point, int harm, String level) {
        var version = api.get(point).getInt("version");
        return api.send("POST", point, grading(harm, level), "application/json", "If-Match", "\"" + version + "\"")
                .statusCode();
    }

    private static String grading(int harm, String level) {
        return "{\"scheme\": 1, \"values\": {\"HARM\": %d}, \"level\": \"%s\", \"method\": \"COLLECTIVE\", \"stage\": \"REVIEW\"}"
                .formatted(harm, level);
    }

    private static void activate(Page page) {
        button(page, "启用").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("启用"))
                .click();
        page.getByRole(AriaRole.DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Gives each factor its score, in their order. */
    private static void score(Page page, int... values) {
        for (var i = 0; i < values.length; i++) {
            page.locator(".marks")
                    .nth(i)
                    .locator("input[type=radio]")
                    .nth(values[i] - 1)
                    .check();
        }
    }

    private static void choose(Page page, String label, int option) {
        page.getByLabel(label).click();
        page.locator(".ant-select-item-option").nth(option).click();
    }

    private static void look(Page page, String name) {
        Appearance.judge(page, name);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static void point(Api api, String description) {
        var kind = api.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        var level =
                api.get("/risk-levels").getJsonArray("items").getJsonObject(0).getString("code");
        api.post(
                "/risk-points",
                """
                {"ownerType": "UNIT", "kind": "%s", "description": "%s", "level": "%s",
                 "measures": [{"mechanism": "PREVENTION", "text": "双人办理"}]}"""
                        .formatted(kind, description, level));
    }
}
