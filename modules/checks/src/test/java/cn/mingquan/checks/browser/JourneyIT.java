package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.choose;
import static cn.mingquan.checks.browser.Hand.drop;
import static cn.mingquan.checks.browser.Hand.first;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static cn.mingquan.checks.browser.Hand.search;
import static cn.mingquan.checks.browser.Hand.within;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The main job by hand, in a browser: a province onboards an agency by form and others by file, the agency's lead section
 * builds its catalogue by form and by workbook, and the body above sees it.
 */
class JourneyIT {

    private static final Stack STACK = Stack.running();
    private static final String COUNTY = "131123";
    private static final String CITY = "130400";
    private static final String AGENCY = "武强县演练局";
    private static final String PASSWORD = "Xin-mima-2026-yanlian";

    @Test
    void from_onboarding_to_the_countys_figures() throws Exception {
        var first = onboardByForm();
        onboardByFile();
        try (var lead = SignedIn.firstTime(STACK, first.username(), first.password(), PASSWORD)) {
            var page = lead.page();
            assertThat(page.locator("body")).containsText(AGENCY);
            keepSectionAndPost(page);
            keepPower(page);
            keepRiskPoint(page);
            importPowers(page);
            reopenAndApproveChosen(page);
        }
        seeFromAbove(first.agency());
    }

    /** By delegation: a city onboards an agency of its own, and can neither see nor onboard one of another city. */
    @Test
    void a_city_administers_its_own_part_and_no_other() {
        String oneTime;
        try (var province =
                new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin())) {
            var page = province.open(STACK, "/delegations");
            button(page, "授权管理员").click();
            page.locator("#delegation_username").fill("handan-yanlian");
            page.locator("#delegation_name").fill("孙演练");
            search(page, "#delegation_regionCode", "邯郸", "邯郸市（" + CITY + "）");
            inDialog(page, "授权管理员").click();
            oneTime = page.locator("code.one-time").innerText();
            Browser.look(page, "journey-delegated");
        }
        try (var city = SignedIn.firstTime(STACK, "handan-yanlian", oneTime, PASSWORD)) {
            var page = city.open(STACK, "/units");
            assertThat(page.locator("main")).containsText(Pattern.compile("共 \\d+ 个单位"));
            assertThat(page.locator("main")).not().containsText("武强");

            page = city.open(STACK, "/onboarding");
            page.locator("#f_name").fill("邯郸市演练局");
            page.locator("#f_regionCode").click();
            page.locator("#f_regionCode").pressSequentially("武强");
            assertThat(page.locator(".ant-select-dropdown:visible")).containsText("没有找到");
            page.locator("#f_regionCode").fill("");
            search(page, "#f_regionCode", "邯郸", "邯郸市（" + CITY + "）");
            choose(page, "#f_category", "其他");
            page.locator("#f_adminName").fill("周演练");
            button(page, "接入单位").click();
            assertThat(page.locator("main")).containsText("首位管理员的一次性密码", within(120));

            page = city.open(STACK, "/onboardings/new");
            var file = "单位名称,区划代码,级别,单位类别\n武强县外人局," + COUNTY + ",县,其他\n";
            drop(page, "别处.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("main")).containsText("区划树中没有 " + COUNTY + "，或不在您负责的范围内");
            Browser.look(page, "journey-outside");

            page = city.open(STACK, "/units");
            assertThat(page.locator("main")).containsText("邯郸市演练局");
            assertThat(page.locator("main")).not().containsText("武强");
        }
    }

    private record First(String agency, String username, String password) {}

    private static First onboardByForm() {
        try (var admin = new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin())) {
            var page = admin.open(STACK, "/onboarding");
            button(page, "接入单位").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("单位名称");
            Browser.look(page, "journey-onboarding-errors");

            page.locator("#f_name").fill(AGENCY);
            page.locator("#f_uscc").fill("111311230000000001");
            search(page, "#f_regionCode", "武强", "武强县（" + COUNTY + "）");
            choose(page, "#f_category", "综合执法类");
            page.locator("#f_adminName").fill("李演练");
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("校验")))
                    .isVisible();
            Browser.picture(page, "onboarding-form");
            button(page, "接入单位").click();

            assertThat(page.locator("main")).containsText("首位管理员的一次性密码", within(120));
            Browser.picture(page, "onboarded");
            Appearance.judge(page, "journey-onboarded");
            button(page, "查看密码").click();
            inDialog(page, "查看密码").click();
            var row = page.locator("tr", new Page.LocatorOptions().setHasText(AGENCY))
                    .filter(new Locator.FilterOptions().setHas(page.locator("code.one-time")));
            var password = row.locator("code.one-time").innerText();
            var username = row.locator("td").nth(1).innerText();
            page.reload();
            assertThat(page.locator("main")).containsText("不能再次查看");
            assertThat(page.locator("code.one-time")).hasCount(0);
            return new First(AGENCY, username, password);
        }
    }

    private static void onboardByFile() {
        try (var admin = new SignedIn(STACK, "province-admin", STACK.secrets().provinceAdmin())) {
            var page = admin.open(STACK, "/onboardings/new");
            var file =
                    """
                    单位名称,统一社会信用代码,区划代码,级别,单位类别,管理员姓名
                    武强县演练二局,,131123,县,经济社会管理类,王演练
                    武强县演练三局,,999999,县,经济社会管理类,赵演练
                    ,,131123,县,其他,无名
                    """;
            drop(page, "接入.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));

            assertThat(page.locator("main")).containsText("需要看的行");
            assertThat(page.locator("main")).containsText("999999");
            Browser.picture(page, "onboarding-dry-run");
            Appearance.judge(page, "journey-onboarding-dry-run");
            button(page, "略过有错的行，导入其余").click();
            inDialog(page, "略过有错的行，导入其余").click();

            assertThat(page.locator("main")).containsText("已完成 1 个，共 1 个", within(120));
        }
    }

    private static void keepSectionAndPost(Page page) {
        page.navigate(STACK.address() + "/posts");
        button(page, "新增科室").click();
        page.locator("#section_name").fill("法规科");
        inDialog(page, "保存").click();
        assertThat(page.locator("main")).containsText("法规科");
        button(page, "新增岗位").click();
        page.locator("#post_name").fill("法规科科长");
        choose(page, "#post_sectionId", "法规科");
        choose(page, "#post_holderLayer", "执法大队和中队的正职");
        inDialog(page, "保存").click();
        assertThat(page.locator("main")).containsText("法规科科长");
        assertThat(page.locator("main")).containsText("中层正职");
    }

    private static void keepPower(Page page) {
        page.navigate(STACK.address() + "/powers/new");
        page.locator("#f_name").fill("对演练违法行为的处罚");
        choose(page, "#f_category", "行政处罚");
        page.locator("#f_content").fill("对演练中的违法行为依法给予行政处罚。");
        search(page, "#f_holderPostId", "法规", "法规科科长");
        page.locator("#f_bases_0_title").fill("中华人民共和国行政处罚法");
        page.locator("#f_bases_0_article").fill("第六十条");
        page.locator("#f_statutoryLimit").fill("60");
        page.locator("#f_promisedLimit").fill("90");
        button(page, "保存草稿").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("承诺时限不得长于法定时限");
        page.locator("#f_promisedLimit").fill("30");
        button(page, "保存草稿").click();

        assertThat(page.locator("main h1")).containsText("对演练违法行为的处罚");
        assertThat(page.locator("main")).containsText("第六十条");
        button(page, "编辑").click();
        assertThat(page.locator("#f_name")).hasValue("对演练违法行为的处罚");
        Appearance.judge(page, "journey-power-edit");
        page.goBack();
        approve(page);
        Browser.picture(page, "power");
    }

    private static void keepRiskPoint(Page page) {
        page.navigate(STACK.address() + "/risk-points/new");
        page.locator("#f_description").fill("裁量随意，同案不同罚");
        search(page, "#f_powerId", "演练", "对演练违法行为的处罚");
        first(page, "#f_kind");
        first(page, "#f_level");
        search(page, "#f_postId", "法规", "法规科科长");
        button(page, "保存草稿").click();
        if (page.locator("#f_measures_0_text").count() == 0) {
            button(page, "增加一条措施").click();
        }
        page.locator("#f_measures_0_text").fill("处罚决定一律集体讨论");
        button(page, "保存草稿").click();

        assertThat(page.locator("main")).containsText("处罚决定一律集体讨论");
        approve(page);
        Browser.picture(page, "risk-point");
        withdrawAndRestore(page);
    }

    /** A risk point that no longer exists is withdrawn, not deleted; what was withdrawn by mistake comes back. */
    private static void withdrawAndRestore(Page page) {
        button(page, "停用").click();
        page.getByRole(AriaRole.DIALOG).last().locator("textarea").fill("该环节已改为网上办理");
        inDialog(page, "停用").click();
        assertThat(page.locator("main")).containsText("已停用，不再计入对比数字");
        assertThat(button(page, "停用")).isHidden();

        button(page, "退回修订").click();
        page.getByRole(AriaRole.DIALOG).last().locator("textarea").fill("停用有误");
        inDialog(page, "退回修订").click();
        approve(page);
    }

    private static void importPowers(Page page) {
        page.navigate(STACK.address() + "/powers/import");
        assertThat(Downloads.rows(Downloads.of(page, "空模板"), "职权"))
                .as("headings and nothing else")
                .singleElement()
                .asString()
                .contains("职权名称", "职权类别", "法定时限单位");
        drop(page, "职权.xlsx", XLSX, powers("行政许可", "没有的类别"));
        var problems = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("需要看的行"));
        assertThat(problems.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("没有的类别")))
                .containsText(Pattern.compile("职权\\s*\\d+\\s*职权类别"));
        Browser.picture(page, "import-dry-run");
        Appearance.judge(page, "journey-import-dry-run");

        button(page, "换一个文件").click();
        drop(page, "职权.xlsx", XLSX, powers("行政许可", "行政检查"));
        button(page, "确认导入").click();
        assertThat(page.locator("main")).containsText("写入 2 行，状态为草稿");
        Appearance.judge(page, "journey-imported");
        page.getByText("查看内容").click();

        assertThat(page.locator("main")).containsText("共 3 项，其中已审定 1 项，草稿 2 项");
        chooseImported(page);
        button(page, "审定全部草稿").click();
        page.getByText("没有设定依据的也审定").click();
        page.getByText("没有职权内容的也审定").click();
        inDialog(page, "审定").click();
        assertThat(page.locator("body")).containsText("已审定 2 条");
        inDialog(page, "关闭").click();
        assertThat(page.locator("main")).containsText("共 3 项，其中已审定 3 项，草稿 0 项");
        assertThat(page.locator(".list-bulk")).isHidden();
    }

    /** What was imported is taken back for one reason, and approved again. */
    private static void reopenAndApproveChosen(Page page) {
        chooseImported(page);
        button(page, "退回修订所选").click();
        assertThat(inDialog(page, "退回修订")).isDisabled();
        page.getByRole(AriaRole.DIALOG).last().locator("textarea").fill("按新文件重新核对");
        inDialog(page, "退回修订").click();
        assertThat(page.locator("body")).containsText("已退回 2 条为草稿");
        inDialog(page, "关闭").click();
        assertThat(page.locator("main")).containsText("共 3 项，其中已审定 1 项，草稿 2 项");

        chooseImported(page);
        button(page, "审定所选").click();
        page.getByText("没有设定依据的也审定").click();
        page.getByText("没有职权内容的也审定").click();
        inDialog(page, "审定").click();
        assertThat(page.locator("body")).containsText("已审定 2 条");
        inDialog(page, "关闭").click();
        assertThat(page.locator("main")).containsText("共 3 项，其中已审定 3 项，草稿 0 项");
    }

    private static void chooseImported(Page page) {
        for (var category : List.of("行政许可", "行政检查")) {
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选择 演练事项：" + category))
                    .check();
        }
        assertThat(page.locator("main")).containsText("已选 2");
    }

    /** A body over the county, and what its comparison says. */
    private static void seeFromAbove(String agency) throws InterruptedException {
        var province = new Api(STACK, STACK.realm().provinceAdminToken());
        var body = province.post(
                "/units",
                """
                {"name": "武强县演练办公室", "regionCode": "%s", "level": "COUNTY", "category": "OTHER", "vertical": false,
                 "oversight": true, "adminName": "周演练", "jurisdictions": [{"kind": "REGION", "regionCode": "%s"}]}"""
                        .formatted(COUNTY, COUNTY));
        var run = "/onboardings/" + body.getString("onboardingId");
        for (var wait = 0; !province.get(run).getString("state").equals("DONE"); wait++) {
            assertThat(wait).as("seconds of onboarding").isLessThan(120);
            Thread.sleep(1_000);
        }
        var account = STACK.realm()
                .add(
                        "overseer",
                        "yanlian-overseer",
                        province.get("/units/" + body.getString("id")).getString("code"));
        try (var overseer = new SignedIn(STACK, account.username(), account.password())) {
            var page = overseer.open(STACK, "/comparison?by=unit&columns=powerCategory");
            var row = page.locator("main tr", new Page.LocatorOptions().setHasText(agency));
            assertThat(row.locator("td").nth(2)).hasText("3");
            var headings = page.locator("main thead th").allTextContents().stream()
                    .map(String::strip)
                    .toList();
            var figures = row.locator("td").allTextContents();
            for (var category : List.of("行政许可", "行政处罚", "行政检查")) {
                assertThat(headings).contains(category);
                assertThat(figures.get(headings.indexOf(category))).as(category).isEqualTo("1");
            }
            assertThat(figures.get(headings.indexOf("单位数"))).isEqualTo("1");
            Browser.look(page, "journey-comparison");
            assertThat(Downloads.rows(Downloads.of(page, "导出 Excel"), "比较表"))
                    .asString()
                    .contains(agency, "合计");
            ConsoleIT.speak(overseer, "en");
            page = overseer.open(STACK, "/comparison?by=unit&columns=powerCategory");
            assertThat(Downloads.rows(Downloads.of(page, "Export to Excel"), "Comparison"))
                    .asString()
                    .contains(agency, "Licensing", "Total")
                    .doesNotContain("合计", "行政许可");
            ConsoleIT.speak(overseer, "zh");
            page = overseer.open(STACK, "/comparison?by=unit&columns=powerCategory");
            row = page.locator("main tr", new Page.LocatorOptions().setHasText(agency));
            row.getByText(agency).click();
            assertThat(page.locator("nav.path [aria-current=location]")).hasText(agency);
        }
    }

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static byte[] powers(String... categories) {
        var layout = new WorkbookLayout(
                "职权目录",
                List.of("演练"),
                List.of(new SheetLayout(
                        "职权",
                        List.of(
                                Column.text("name", "职权名称", 500, 40, ""),
                                Column.text("category", "职权类别", 20, 20, ""),
                                Column.text("exerciser", "行使主体", 200, 20, "")))),
                "职权");
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(layout)) {
            for (var category : categories) {
                writer.append("职权", List.of("演练事项：" + category, category, AGENCY));
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static void approve(Page page) {
        button(page, "审定").click();
        inDialog(page, "审定").click();
        assertThat(page.locator("main")).containsText("已审定");
        assertThat(button(page, "退回修订")).isVisible();
    }
}
