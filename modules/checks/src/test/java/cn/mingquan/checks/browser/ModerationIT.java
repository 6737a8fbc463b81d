package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.speak;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.choose;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static cn.mingquan.checks.browser.Hand.within;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.filings.County;
import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A risk catalogue goes up to be balanced, is decided by the agency's own body, and is taken on record. */
@SecondLane
class ModerationIT {

    private final County county = new County();
    private final String peer = county.agency("平衡演练水务局");
    private final String other = county.agency("平衡演练农业局");
    private final String office = county.officeOver("平衡演练办", county.health, county.trade, peer, other);
    private final Account above = county.account("overseer", office);

    @Test
    void levels_are_balanced_decided_and_filed_for_the_record() throws IOException {
        for (var unit :
                List.of(county.tradeLead, county.account("agency-lead", peer), county.account("agency-lead", other))) {
            var lead = county.as(unit);
            point(lead, "河道采砂许可", 0);
            var catalogue =
                    lead.post("/risk-catalogues", "{\"period\": \"2026\"}").getString("id");
            lead.post("/risk-catalogues/" + catalogue + "/filing", "{\"receiverId\": \"" + office + "\"}");
        }
        var lead = county.as(county.healthLead);
        var levels = levels(lead);
        var sand = point(lead, "河道采砂许可", levels.size() - 1);
        point(lead, "取水许可", 0);
        try (var agency = signedIn(county.healthLead);
                var overseer = signedIn(above)) {
            var catalogue = make(agency);
            var page = agency.page();
            button(page, "报送综合平衡").click();
            choose(page, "#filing_receiverId", "平衡演练办");
            page.locator("#filing_documentNo").fill("演卫〔2026〕6 号");
            inDialog(page, "报送").click();
            assertThat(page.locator(".page-title")).containsText("已报送");
            County.await(() -> county.as(above).get("/incoming").getInt("total") == 4);

            moderate(overseer, levels);

            agency.open(county.stack, catalogue);
            assertThat(page.locator(".page-title")).containsText("待审定", within(30));
            assertThat(page.locator("tbody").last()).containsText("与同类单位不一致");
            decide(page, levels);
            assertThat(lead.get("/risk-points/" + sand).getString("level"))
                    .isEqualTo(levels.get(0).getString("code"));
            assertThat(lead.get("/risk-points/" + sand).getString("state")).isEqualTo("APPROVED");
            agency.open(county.stack, "/risk-points/" + sand);
            assertThat(page.locator("main")).containsText("第一次综合平衡会");
            assertThat(page.locator("main")).containsText("按审定的目录改定风险等级");
            page.mouse().move(0, 0);
            Appearance.judge(page, "risk-point-moderations");

            record(agency, catalogue);
            acknowledge(overseer);
            agency.open(county.stack, catalogue);
            assertThat(page.locator(".page-title")).containsText("已备案", within(30));
            print(page);
            looks(agency, overseer, catalogue);
        }
        endsWithItsPower(lead, sand);
    }

    /** Whoever no longer exercises a power runs none of its risks. */
    private static void endsWithItsPower(Api lead, String point) {
        var power = lead.get("/risk-points/" + point).getString("powerId");
        lead.post("/powers/" + power + "/withdrawal?reason=%E4%B8%8D%E5%86%8D%E8%A1%8C%E4%BD%BF", "");
        assertThat(lead.get("/risk-points/" + point).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(lead.get("/risk-points/" + point + "/history").toString()).contains("所属职权“河道采砂许可”已停止");
    }

    private String make(SignedIn agency) {
        var page = agency.open(county.stack, "/risk-catalogues");
        Appearance.judge(page, "risk-catalogues-empty");
        button(page, "审定办法").click();
        assertThat(page.locator("#rule_body")).hasValue("党组（党委）");
        page.locator("#rule_body").fill("局党组");
        Browser.picture(page, "risk-catalogue-rule");
        inDialog(page, "保存").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        button(page, "编一版目录").click();
        page.locator("#catalogue_period").fill("今年");
        inDialog(page, "生成").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("写作 2026 或者 2026-06");
        page.locator("#catalogue_period").fill("2026");
        inDialog(page, "生成").click();
        page.waitForURL(url -> url.matches(".*/risk-catalogues/[0-9a-f-]{36}"));
        assertThat(page.locator("main")).containsText("下一步：报送上级综合平衡");
        assertThat(page.locator("tbody").last()).containsText("取水许可");
        Appearance.judge(page, "risk-catalogue-made");
        return page.url().substring(county.stack.address().length());
    }

    private void moderate(SignedIn overseer, List<JsonObject> levels) {
        var page = overseer.open(county.stack, "/under-grading");
        assertThat(page.locator("main")).containsText("可比的 1 项职权里，1 项定级偏低");
        page.mouse().move(0, 0);
        Appearance.judge(page, "under-grading");
        page.locator("tbody a").filter(text("河道采砂许可")).click();
        page.waitForURL(url -> url.contains("/moderations/"));
        button(page, "签收").click();
        assertThat(page.locator(".page-title")).containsText("已签收");
        assertThat(page.locator("tbody").last()).containsText("高 3 · 中 0 · 低 0");
        page.locator("tbody .ant-checkbox-input").first().check();
        button(page, "调整等级").click();
        choose(page, "#level_level", levels.get(0).getString("label"));
        inDialog(page, "调整等级").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请填写理由");
        page.locator("#level_reason").fill("与同类单位不一致");
        Browser.picture(page, "moderation-change");
        inDialog(page, "调整等级").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(button(page, "完成综合平衡")).isDisabled();
        button(page, "一并维持").click();
        assertThat(page.locator("main")).containsText("维持 1 · 上调 1");
        Appearance.judge(page, "moderation");
        button(page, "完成综合平衡").click();
        page.locator("#session_name").fill("第一次综合平衡会");
        page.locator("#session_reviewedBy").fill("领导小组");
        Browser.picture(page, "moderation-complete");
        inDialog(page, "完成综合平衡").click();
        assertThat(page.locator(".page-title")).containsText("已答复");
        overseer.open(county.stack, "/under-grading");
        assertThat(page.locator("main")).containsText("没有需要查看的单位");
    }

    private static void decide(Page page, List<JsonObject> levels) {
        page.locator("tbody .ant-checkbox-input").first().check();
        button(page, "另定等级").click();
        choose(page, "#choice_level", levels.get(levels.size() - 1).getString("label"));
        page.locator("#choice_reason").fill("已有双人审核");
        inDialog(page, "保存").click();
        assertThat(page.locator("tbody").last()).containsText("已有双人审核");
        page.locator("tbody .ant-checkbox-input").first().check();
        button(page, "另定等级").click();
        inDialog(page, "保存").click();
        assertThat(page.locator("tbody").last()).not().containsText("已有双人审核");
        button(page, "登记审定").click();
        assertThat(page.locator("#approval_body")).hasValue("局党组");
        inDialog(page, "登记审定").click();
        assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("请先上传审定会议记录的扫描件");
        page.getByRole(AriaRole.DIALOG).last().getByRole(AriaRole.BUTTON).last().click();
        inDialog(page, "取消").click();
        page.locator(".attachments input[type=file]")
                .setInputFiles(new FilePayload(
                        "党组会议记录.pdf", "application/pdf", "%PDF-1.7 会议记录".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".attachments tbody")).containsText("党组会议记录.pdf");
        page.mouse().move(0, 0);
        Appearance.judge(page, "risk-catalogue-moderated");
        button(page, "登记审定").click();
        page.locator("#approval_documentNo").fill("演卫党〔2026〕9 号");
        Browser.picture(page, "risk-catalogue-approval");
        inDialog(page, "登记审定").click();
        assertThat(page.locator(".page-title")).containsText("已审定");
        assertThat(page.locator("main")).containsText("下一步：报送备案");
    }

    private void record(SignedIn agency, String catalogue) {
        var page = agency.open(county.stack, catalogue);
        button(page, "报送备案").click();
        choose(page, "#filing_receiverId", "平衡演练办");
        inDialog(page, "报送").click();
        assertThat(page.locator("main")).containsText("还没有签收");
    }

    private void acknowledge(SignedIn overseer) {
        County.await(() -> county.as(above).get("/incoming").getInt("total") == 5);
        var page = overseer.open(county.stack, "/incoming?state=DELIVERED");
        page.locator("tbody tr").filter(text("备案")).locator("a").first().click();
        page.waitForURL(url -> url.contains("/moderations/"));
        assertThat(page.locator(".attachments")).containsText("党组会议记录.pdf");
        assertThat(button(page, "退回")).hasCount(0);
        button(page, "签收备案").click();
        assertThat(page.locator(".page-title")).containsText("已备案");
        page.mouse().move(0, 0);
        Appearance.judge(page, "moderation-record");
    }

    private static void print(Page page) throws IOException {
        var file = page.waitForDownload(() -> {
            button(page, "下载打印").click();
            page.getByText("PDF 文件（打印、签字、盖章）").click();
        });
        try (var pdf = Loader.loadPDF(file.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("风险等级目录", "河道采砂许可", "与同类单位不一致", "第一次综合平衡会", "局党组")
                    .doesNotContainPattern("[\\u2E80-\\u2FDF]");
        }
        var sheet = page.waitForDownload(() -> {
            button(page, "下载打印").click();
            page.getByText("Excel 表格（.xlsx）").click();
        });
        assertThat(Files.readAllBytes(sheet.path())).startsWith('P', 'K');
    }

    private static void looks(SignedIn agency, SignedIn overseer, String catalogue) {
        var pages = List.of("/risk-catalogues", catalogue, "/outgoing");
        visit(agency, pages);
        speak(agency, "en");
        visit(agency, pages, "-en");
        visit(overseer, List.of("/under-grading", "/incoming"));
        speak(overseer, "en");
        visit(overseer, List.of("/under-grading", "/incoming"), "-en");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static List<JsonObject> levels(Api lead) {
        return lead.get("/risk-levels").getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** An approved point of an approved power. */
    private static String point(Api lead, String power, int level) {
        var kind =
                lead.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        var id = lead.post(
                        "/risk-points",
                        """
                        {"powerId": "%s", "ownerType": "POST", "kind": "%s", "description": "%s时照顾熟人，放宽条件", "level": "%s",
                         "holderLayer": "STAFF", "measures": [{"mechanism": "PREVENTION", "text": "双人审核"}]}"""
                                .formatted(
                                        County.power(lead, power),
                                        kind,
                                        power,
                                        levels(lead).get(level).getString("code")))
                .getString("id");
        lead.post("/risk-points/" + id + "/approval", "");
        return id;
    }

    private SignedIn signedIn(Account account) {
        return new SignedIn(county.stack, account.username(), account.password());
    }
}
