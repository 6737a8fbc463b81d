package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.filings.County;
import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The province keeps items; an agency claims them, and hears when one is changed. */
@SecondLane
class BasicCatalogueIT {

    private static final Stack STACK = Stack.running();

    private final Api province = new Api(STACK, STACK.realm().provinceAdminToken());
    private final String run = Long.toString(System.nanoTime(), 36);

    @Test
    void an_agency_claims_items_and_answers_their_changes() {
        var agency = NewAgency.onboard(STACK, "认领局");
        var other = NewAgency.onboard(STACK, "旁观局");
        var kept = item("a", "食品经营许可");
        item("b", "食品生产许可");
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/basic-claims?q=" + run);
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(2);
            Appearance.judge(page, "basic-claims");
            page.locator("thead input[type=checkbox]").check();
            button(page, "认领选中的 2 项").click();
            assertThat(page.locator(".ant-message")).containsText("新增草稿 2 项，关联已有职权 0 项");
            assertThat(page.locator("tbody")).containsText("已认领");

            page.getByText("查看本单位的职权").first().click();
            assertThat(page.locator("main")).containsText("《食品安全法》");

            change(kept, "食品经营许可（含网络经营）");
            person.open(STACK, "/basic-claims?q=" + run + "&standing=CHANGED");
            assertThat(page.locator("tbody")).containsText("变动前：食品经营许可");
            assertThat(page.locator("tbody")).containsText("变动原因：新法施行");
            Appearance.judge(page, "basic-claims-changed");
            person.open(STACK, "/");
            assertThat(page.locator("main")).containsText("1 项认领的基本目录事项有变动，待处理");
            person.open(STACK, "/basic-claims?q=" + run + "&standing=CHANGED");
            page.locator("main").getByText("处理变动").click();
            assertThat(page.locator("main")).containsText("本单位没有改过");
            page.waitForTimeout(500);
            Appearance.judge(page, "basic-change");
            page.getByLabel("理由").fill("按新名称修改");
            button(page, "采纳并记录").click();
            assertThat(page.locator("tbody")).containsText("没有符合条件的记录，请放宽条件再查。");
            person.open(STACK, "/powers?q=" + "%E5%90%AB%E7%BD%91%E7%BB%9C%E7%BB%8F%E8%90%A5");
            assertThat(page.locator("tbody")).containsText("食品经营许可（含网络经营）");

            ConsoleIT.speak(person, "en");
            person.open(STACK, "/basic-claims?q=" + run);
            Appearance.judge(page, "basic-claims-en");
        }
        assertThat(other.api().get("/basic-claims?standing=CLAIMED&q=" + run).getInt("total"))
                .isZero();
        assertThat(other.api().get("/basic-claims?standing=UNCLAIMED&q=" + run).getInt("total"))
                .isEqualTo(2);
        copyFrom(agency, other);
    }

    /** What the first has and the other lacks is claimed at once. */
    private void copyFrom(NewAgency agency, NewAgency other) {
        var name = agency.api().get("/me").getJsonObject("tenant").getString("name");
        try (var person =
                new SignedIn(STACK, other.lead().username(), other.lead().password())) {
            var page = person.open(STACK, "/basic-claims?q=" + run + "&standing=UNCLAIMED");
            var peer = page.locator(".filter").filter(new Locator.FilterOptions().setHasText("某个同类单位已认领的"));
            peer.locator("input").fill(name);
            page.locator(".ant-select-dropdown:visible .ant-select-item-option")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .click();
            assertThat(page.locator("tbody tr.ant-table-row")).hasCount(2);
            Appearance.judge(page, "basic-claims-peer");
            page.locator("thead input[type=checkbox]").check();
            button(page, "认领选中的 2 项").click();
            assertThat(page.locator(".ant-message")).containsText("新增草稿 2 项");
        }
        assertThat(other.api().get("/basic-claims?standing=CLAIMED&q=" + run).getInt("total"))
                .isEqualTo(2);
    }

    @Test
    void a_line_department_keeps_the_items_of_its_line() {
        var common = item("m", "不限条线的事项");
        var department = department();
        try (var person = new SignedIn(STACK, department.username(), department.password())) {
            var page = person.open(STACK, "/comparison");
            page.getByText("基本目录").first().click();
            page.waitForURL(url -> url.contains("/basic-items"));
            button(page, "新增事项").click();
            page.locator("#f_name").fill("食品小作坊登记");
            page.locator("#f_code").fill(run + "-n");
            Hand.choose(page, "#f_category", "行政许可");
            page.locator("#f_bases_0_title").fill("食品安全法");
            Appearance.judge(page, "basic-item-of-line");
            button(page, "新增事项").click();
            page.waitForURL(url -> url.endsWith("/basic-items"));
            person.open(STACK, "/basic-items?q=" + run);
            assertThat(row(page, "食品小作坊登记")).containsText("修改");
            assertThat(row(page, "不限条线的事项")).not().containsText("修改");
            Appearance.judge(page, "basic-items-of-line");
        }
        var api = new Api(STACK, STACK.realm().token(department.username(), department.password()));
        assertThat(api.send("POST", common + "/abolition?reason=x", "", "").statusCode())
                .isEqualTo(403);
        assertThat(province.get(common).getInt("edition")).isOne();
    }

    private static Locator row(Page page, String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Somebody of a provincial department that oversees a line in the whole province. */
    private Account department() {
        var unit = "/units/"
                + province.post(
                                "/units",
                                """
                                {"name": "省市场监管局%s", "regionCode": "130000-0", "level": "PROVINCE", "category": "OTHER",
                                 "sectorLine": "MARKET_REGULATION", "vertical": false, "adminName": "管理员", "oversight": true,
                                 "jurisdictions": [{"kind": "LINE", "regionCode": "130000",
                                                    "sectorLine": "MARKET_REGULATION"}]}"""
                                        .formatted(run))
                        .getString("id");
        County.await(() -> province.get(unit).getString("state").equals("ACTIVE"));
        return STACK.realm().add("overseer", "line-" + run, province.get(unit).getString("code"));
    }

    @Test
    void the_steps_of_several_powers_come_from_one_file() {
        var agency = NewAgency.onboard(STACK, "流程局");
        agency.api().post("/powers", "{\"name\": \"对无照经营的处罚\", \"code\": \"L-1\"}");
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/flow-steps/import");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "流程环节.csv",
                            "text/csv",
                            "职权编码,环节名称\r\nL-1,立案\r\n,调查\r\nL-2,没有这项职权\r\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("main")).containsText("没有编码为“L-2”的职权");
            Appearance.judge(page, "flow-steps-import");
            button(page, "略过").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("略过"))
                    .click();
            assertThat(page.locator("main")).containsText("已写入 2 个环节");
            person.open(STACK, "/flows?q=L-1");
            assertThat(page.locator("tbody")).containsText("对无照经营的处罚");
            Appearance.judge(page, "flows-imported");
        }
    }

    @Test
    void the_province_keeps_the_items_and_nobody_else_does() {
        var item = item("c", "药品经营许可");
        var agency = NewAgency.onboard(STACK, "旁观局").api();
        assertThat(agency.send("GET", "/basic-items", "", "").statusCode()).isEqualTo(403);
        assertThat(agency.send("POST", "/basic-items", body("d", "私设的事项"), "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(province.send("POST", "/basic-items", body("c", "重复的编码"), "application/json")
                        .statusCode())
                .isEqualTo(409);
        assertThat(province.send("PUT", item + "?reason=x", body("c", "别的名称"), "application/json")
                        .statusCode())
                .isEqualTo(428);
        try (var person = new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin())) {
            var page = person.open(STACK, "/basic-items?q=" + run);
            assertThat(page.locator("tbody")).containsText("药品经营许可");
            Appearance.judge(page, "basic-items");
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("修改"))
                    .first()
                    .click();
            page.getByLabel("职权内容").waitFor();
            Appearance.judge(page, "basic-item-form");
            button(page, "取消").click();
            importItems(person);
            person.open(STACK, "/basic-items?q=" + run + "-c");
            button(page, "废止").click();
            var dialog = page.getByRole(AriaRole.DIALOG).last();
            dialog.getByRole(AriaRole.TEXTBOX).fill("国务院取消");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("废止"))
                    .click();
            assertThat(page.locator("tbody")).containsText("已废止");
        }
    }

    /** A file with a mistake is named row by row; mended, it is taken as a whole. */
    private void importItems(SignedIn person) {
        var page = person.open(STACK, "/basic-items/import");
        upload(page, "导入一,行政许可");
        assertThat(page.locator("main")).containsText("不在可选范围内");
        Appearance.judge(page, "basic-import-errors");
        person.open(STACK, "/basic-items/import");
        upload(page, "02");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认"))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("已写入 1 行");
        person.open(STACK, "/basic-items?q=" + run + "-f");
        assertThat(page.locator("tbody")).containsText("对导入事项的处罚");
    }

    private void upload(Page page, String category) {
        var file = "基本编码,事项名称,职权类别,依据类型,依据名称\r\n" + run + "-f,对导入事项的处罚,\"" + category + "\",法律,食品安全法\r\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("基本目录.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private String item(String code, String name) {
        return "/basic-items/" + province.post("/basic-items", body(code, name)).getString("id");
    }

    private void change(String item, String name) {
        var changed = province.send(
                "PUT",
                item + "?reason=%E6%96%B0%E6%B3%95%E6%96%BD%E8%A1%8C",
                body("a", name),
                "application/json",
                "If-Match",
                "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private String body(String code, String name) {
        return """
                {"code": "%s-%s", "name": "%s", "category": "01",
                 "bases": [{"type": "LAW", "title": "食品安全法", "article": "第三十五条"}]}"""
                .formatted(run, code, name);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
