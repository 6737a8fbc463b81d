package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The console in a real browser, by everybody who uses it: it opens, fits the screen, is accessible and in Chinese. */
class ConsoleIT {

    private static final Stack STACK = Stack.running();

    /** Everybody signs in once and goes on where the test before left them. */
    private static final Map<String, SignedIn> PEOPLE = new HashMap<>();

    @AfterAll
    static void everybody_leaves() {
        PEOPLE.values().forEach(SignedIn::close);
        PEOPLE.clear();
    }

    @Test
    void the_provincial_administrators_pages() {
        var person = provinceAdmin();
        visit(
                person,
                List.of(
                        "/units",
                        "/onboarding",
                        "/onboardings",
                        "/onboardings/new",
                        "/regions",
                        "/delegations",
                        "/jurisdictions",
                        "/templates",
                        "/templates/enforcement",
                        "/reported-figures",
                        "/audit"));
        var unit = first(person, "/units");
        visit(person, List.of(unit, unit + "/edit"));
        Browser.picture(person.open(STACK, "/units"), "units");
    }

    @Test
    void the_audit_administrator_finds_what_the_platform_did_and_proves_it() throws Exception {
        var person = signedIn("audit-admin", STACK.secrets().auditAdmin());
        visit(person, List.of("/audit"));
        visit(person, List.of("/audit?q=%E6%BC%94%E7%A4%BA&from=2020-01-01"));
        var page = person.open(STACK, "/audit?action=delegation.added");
        assertThat(page.locator("tbody tr.ant-table-row").first()).containsText("授权管理员");

        var fingerprint = fingerprint(page);
        var chain = Downloads.of(page, "导出校验链");

        assertThat(Downloads.objects(chain).get(0).getString("tenant")).isEqualTo("mq_platform");
        var verifier = new ProcessBuilder(
                Stack.root().resolve("modules/launcher/mingquan").toString(),
                "verify-audit",
                chain.toString(),
                "--key",
                fingerprint);
        verifier.environment().put("MINGQUAN_BUILD", "never");
        var said = verifier.redirectErrorStream(true).start();
        assertThat(new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("whole 完整");
        assertThat(said.waitFor()).isZero();
    }

    /** As the page shows it for copying. */
    private static String fingerprint(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("留存指纹"))
                .click();
        var shown = page.getByRole(AriaRole.DIALOG).locator(".fingerprint").first();
        assertThat(shown).containsText(Pattern.compile("([0-9a-f]{8} ?){8}"));
        Browser.look(page, "audit-fingerprint");
        var fingerprint = shown.textContent();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        return fingerprint;
    }

    @Test
    void a_few_pages_in_english() {
        inEnglish(
                person(demo("agency-lead")),
                List.of(
                        "/workbench",
                        "/powers",
                        "/inventory-rounds",
                        "/institutions",
                        "/institutions/new",
                        "/institutions/from-template",
                        "/deadlines",
                        "/work-calendar",
                        "/institutions/gaps",
                        "/monitoring",
                        "/monitoring/catalogue",
                        "/audit"));
        assertThat(person(demo("agency-lead")).page().locator("main h1")).hasText("Audit record");
        inEnglish(provinceAdmin(), List.of("/units", "/regions", "/audit"));
        inEnglish(person(demo("overseer")), List.of("/comparison", "/incoming"));
    }

    private static void inEnglish(SignedIn person, List<String> paths) {
        speak(person, "en");
        try {
            visit(person, paths, "-en");
        } finally {
            speak(person, "zh-CN");
        }
    }

    /** The page of the first row of a list. */
    private static String first(SignedIn person, String list) {
        return person.open(STACK, list).locator("tbody .name-cell a").first().getAttribute("href");
    }

    /** Pages opened from now on are in that language. */
    static void speak(SignedIn person, String language) {
        person.page().evaluate("language => localStorage.setItem('mingquan.language', language)", language);
    }

    @Test
    void failures_are_told_in_the_language_asked_for() {
        var province = new Api(STACK, STACK.realm().provinceAdminToken());

        var english = province.send("POST", "/regions", "{}", "application/json", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body())
                .contains("What was entered has mistakes", "Please correct what is marked.", "Required")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(province.send("GET", "/nowhere", "", "", "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("\"title\":\"Not found\"");
        assertThat(new Api(STACK, "garbage")
                        .send("GET", "/units", "", "", "Accept-Language", "en")
                        .body())
                .contains("\"title\":\"Sign-in needed\"");
        assertThat(province.send("POST", "/regions", "{}", "application/json", "Accept-Language", "zh-CN")
                        .body())
                .contains("填写的内容有误", "请改正标出的内容。");
    }

    @Test
    void the_lead_sections_pages() {
        var lead = demo("agency-lead");
        var person = person(lead);
        visit(
                person,
                List.of(
                        "/workbench",
                        "/powers",
                        "/powers/new",
                        "/powers/from-template",
                        "/powers/import",
                        "/discretion-standards",
                        "/discretion-standards/new",
                        "/discretion-standards/import",
                        "/flows",
                        "/inventory-rounds",
                        "/institutions",
                        "/institutions/new",
                        "/institutions/gaps",
                        "/monitoring",
                        "/monitoring/catalogue",
                        "/statements",
                        "/outgoing",
                        "/posts",
                        "/risk-points",
                        "/risk-points/new",
                        "/risk-points/import",
                        "/audit"));
        visit(person, List.of(first(person, "/powers"), first(person, "/risk-points?state=APPROVED")));
        Browser.picture(person.open(STACK, "/workbench"), "workbench");
        Browser.picture(person.open(STACK, "/powers"), "powers");
    }

    @Test
    void the_overseers_pages() {
        var overseer = demo("overseer");
        var person = person(overseer);
        visit(
                person,
                List.of(
                        "/comparison",
                        "/comparison?measure=RISK_POINT&columns=severity",
                        "/incoming",
                        "/incoming?overdue=true",
                        "/work-calendar",
                        "/reported-figures"));
    }

    @Test
    void the_lead_section_takes_typical_powers_with_their_flows_risk_points_and_institutions() {
        var person = person("yanxi-lead");
        var page = person.open(STACK, "/powers/from-template");
        assertThat(page.locator("main")).containsText("综合执法类");
        var row = page.locator("tbody tr.ant-table-row").filter(new Locator.FilterOptions().setHasText("加处罚款"));
        row.getByRole(AriaRole.CHECKBOX).check();
        var seizure = page.locator("tbody tr.ant-table-row").filter(new Locator.FilterOptions().setHasText("药品及有关材料"));
        assertThat(seizure).containsText("查封、扣押程序");
        seizure.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("选取 2 项"))
                .click();

        page.waitForURL(url -> url.endsWith("/powers?state=DRAFT"));
        assertThat(page.locator("tbody")).containsText("加处罚款");
        page.locator("tbody").getByText("加处罚款").click();
        assertThat(page.locator("main")).containsText("《行政处罚法（2021 修订）》第七十二条第一款第一项");
        page.getByText("查看这项职权的风险点").click();
        assertThat(page.locator("tbody")).containsText("查封、扣押的范围超出涉案财物");

        person.open(STACK, "/powers/from-template");
        assertThat(row).containsText("已选取");
        assertThat(row.getByRole(AriaRole.CHECKBOX)).isDisabled();
        seizure.getByRole(AriaRole.LINK).click();
        page.waitForURL(url -> !url.endsWith("from-template"));
        page.navigate(page.url() + "/flow");
        assertThat(page.locator("main h1 ~ *").first()).containsText("第 1 版 草稿");
        assertThat(page.locator("figure.flow-chart")).containsText("交付决定书和清单");
        Browser.look(page, "flow-typical");
        institutions(person);
    }

    /** Planned with one day and one answerable, and linked to the points that have just come. */
    private static void institutions(SignedIn person) {
        var page = person.open(STACK, "/institutions");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("从模板选取"))
                .click();
        var row =
                page.locator("tbody tr.ant-table-row").filter(new Locator.FilterOptions().setHasText("涉案财物和罚没物品管理制度"));
        row.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("选取 1 项"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        var plan = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("列为拟制定"));
        dialog.getByLabel("完成期限").fill("2030-06-30");
        plan.click();
        assertThat(dialog).containsText("请写明责任科室或者责任人");
        dialog.getByLabel("责任人").fill("王主任");
        Browser.look(page, "institutions-from-template");
        plan.click();
        page.waitForURL(url -> url.endsWith("/institutions?state=PLANNED"));
        page.locator("tbody").getByText("涉案财物和罚没物品管理制度").click();
        assertThat(page.locator("main")).containsText("查封、扣押的范围超出涉案财物");
        assertThat(page.locator("main")).containsText("2030");

        person.open(STACK, "/institutions/from-template");
        assertThat(row).containsText("已选取");
    }

    @Test
    void what_was_typed_at_one_computer_is_gone_on_with_at_another() {
        var name = "没有填完的职权";
        var typing = person("yanxi-lead").open(STACK, "/powers/new");
        typing.waitForResponse(
                answer -> answer.url().contains("/form-drafts/")
                        && answer.request().method().equals("PUT"),
                () -> typing.getByLabel("职权名称").fill(name));
        try (var elsewhere = named("yanxi-lead")) {
            var page = elsewhere.open(STACK, "/powers/new");
            var goOn = page.getByText("继续填写", new Page.GetByTextOptions().setExact(true));
            Browser.look(page, "draft-offered");
            goOn.click();
            assertThat(page.getByLabel("职权名称")).hasValue(name);
        }
        typing.onceDialog(Dialog::accept);
        typing.reload();
        typing.waitForResponse(answer -> answer.request().method().equals("DELETE"), () -> typing.getByText(
                        "放弃", new Page.GetByTextOptions().setExact(true))
                .click());
        try (var elsewhere = named("yanxi-lead")) {
            var page = elsewhere.open(STACK, "/powers/new");
            assertThat(page.getByLabel("职权名称")).hasValue("");
            assertThat(page.getByText("继续填写")).hasCount(0);
        }
    }

    @Test
    void the_county_overseer_reads_the_published_figures() {
        var person = person("yanxi-overseer");
        assertThat(totals(person, "measure=RISK_POINT&columns=severity&by=unit"))
                .contains("1,557", "358", "472", "727");
        Browser.picture(person.page(), "comparison");
        assertThat(totals(person, "measure=RISK_POINT&columns=holderLayer&by=unit"))
                .contains("1,557", "135");
        assertThat(totals(person, "measure=POWER&columns=holderLayer&by=unit")).contains("492", "65");
        assertThat(totals(person, "measure=STAFF&by=unit")).containsExactly("合计", "7", "353", "100.0 %");
        assertThat(person.page().locator("tbody tr.ant-table-row")).hasCount(7);
        assertThat(person.page().getByTestId("sentence")).containsText("共有在职人员 353 人，来自 7 个单位");
    }

    @Test
    void the_provinces_overseer_reads_the_published_figures_of_the_district() {
        var person = person("mingchuan-overseer");
        assertThat(totals(person, "node=r:900202&measure=POWER&columns=direction&by=unit"))
                .contains("1,425", "1,232", "193");
        assertThat(totals(person, "node=r:900202&measure=RISK_POINT&columns=severity&by=unit"))
                .contains("2,351", "683", "937", "731");
    }

    @Test
    void the_nations_overseer_reads_the_published_grades_of_the_ministry() {
        var person = person("nation-overseer");
        assertThat(totals(person, "measure=POWER_GRADED&columns=severity&by=unit"))
                .contains("253", "84", "115", "54");
    }

    @Test
    void a_line_and_a_list_of_units_are_compared_for_themselves() {
        var line = person("line-overseer");
        totals(line, "measure=POWER&columns=powerCategory&by=unit");
        assertThat(line.page().locator("tbody")).containsText("云栈县卫生健康局");
        assertThat(line.page().locator("tbody")).not().containsText("云栈县住房和城乡建设局");
        var list = person("list-overseer");
        totals(list, "measure=POWER&columns=powerCategory&by=unit");
        assertThat(list.page().locator("tbody tr.ant-table-row")).hasCount(4);
        assertThat(list.page().locator("tbody")).containsText("朝晖区第一中学");
    }

    @Test
    void the_way_leads_from_the_province_to_a_unit() {
        var person = person("mingchuan-overseer");
        var page = person.open(STACK, "/comparison");
        var here = page.locator("nav.path [aria-current=location]");
        assertThat(here).hasText("明川省（演示）");
        for (var place : List.of("望岚市", "朝晖区")) {
            page.locator("tbody .drill")
                    .filter(new Locator.FilterOptions().setHasText(place))
                    .first()
                    .click();
            assertThat(here).hasText(place);
        }
        for (var steps = 0; !page.url().contains("node=u"); steps++) {
            assertThat(steps).as("steps from the district to a unit").isLessThan(3);
            var next = page.locator("tbody .drill").first();
            var name = String.valueOf(next.evaluate("b => (b.querySelector('span') ?? b).firstChild.textContent"));
            next.click();
            assertThat(here).hasText(name.strip());
        }
        assertThat(page.locator("nav.path")).containsText("朝晖区");
        page.locator("nav.path").getByText("明川省（演示）").click();
        assertThat(here).hasText("明川省（演示）");
    }

    /** Somebody of the demonstration province, signed in anew. */
    static SignedIn named(String username) {
        var account = account(username);
        return new SignedIn(STACK, account.username(), account.password());
    }

    private static Account account(String username) {
        return STACK.demoAccounts().stream()
                .filter(known -> known.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static SignedIn person(String username) {
        return person(account(username));
    }

    private static SignedIn person(Account account) {
        return signedIn(account.username(), account.password());
    }

    private static SignedIn provinceAdmin() {
        return signedIn("province-admin", STACK.secrets().provinceAdmin());
    }

    private static SignedIn signedIn(String username, String password) {
        return PEOPLE.computeIfAbsent(username, name -> new SignedIn(STACK, name, password));
    }

    @Test
    void the_lead_section_opens_every_file_it_downloads() {
        var lead = demo("agency-lead");
        var person = person(lead);
        var page = person.open(STACK, "/powers");
        assertThat(Downloads.rows(Downloads.of(page, "导出"), "职权"))
                .as("exported powers")
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .contains("职权名称", "岗位层级");
        person.open(STACK, "/risk-points");
        assertThat(Downloads.rows(Downloads.of(page, "导出"), "风险点"))
                .as("exported risk points")
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .contains("风险描述", "岗位层级");
        person.open(STACK, "/risk-points?sort=-code");
        var shown = page.locator("tbody tr.ant-table-row").first().innerText();
        // Several pages, and more than is packed without a worker.
        var list = Downloads.rows(Downloads.of(page, "下载本表"), "廉政风险点");
        assertThat(list).as("all pages of the list").hasSizeGreaterThan(200);
        assertThat(shown)
                .as("in the order of the screen")
                .contains(list.get(1).get(0).split(" ")[0]);
        person.open(STACK, "/audit");
        var chain = Downloads.objects(Downloads.of(page, "导出校验链"));
        assertThat(chain).hasSizeGreaterThan(1);
        assertThat(chain.get(0).getString("kind")).isEqualTo("head");
        assertThat(chain.get(1).getString("kind")).isEqualTo("entry");

        templates(person, "/powers/import", "职权", "职权名称");
        templates(person, "/risk-points/import", "风险点", "风险描述");
        person.open(STACK, "/discretion-standards/import");
        assertThat(Downloads.rows(Downloads.of(page, "下载空模板"), "裁量基准"))
                .as("empty template of discretion benchmarks")
                .hasSize(1)
                .first()
                .asString()
                .contains("裁量事项", "处罚标准", "幅度类型");

        person.open(STACK, "/powers/import");
        page.locator("input[type=file]")
                .setInputFiles(
                        Downloads.workbook("职权", List.of(List.of("职权名称", "职权类别"), List.of("没有这个类别的职权", "行政监督"))));
        assertThat(Downloads.rows(Downloads.of(page, "下载标出问题的文件"), "职权"))
                .last()
                .asString()
                .contains("没有这个类别的职权", "行政监督");
    }

    private static void templates(SignedIn person, String path, String sheet, String header) {
        var page = person.open(STACK, path);
        assertThat(Downloads.rows(Downloads.of(page, "下载空模板"), sheet))
                .as("empty template of %s", path)
                .hasSize(1)
                .first()
                .asString()
                .contains(header);
        assertThat(Downloads.rows(Downloads.of(page, "下载现有内容"), sheet))
                .as("filled template of %s", path)
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .contains(header);
    }

    @Test
    void the_overseer_opens_the_comparison_as_a_workbook() {
        var overseer = demo("overseer");
        var person = person(overseer);
        var page = person.open(STACK, "/comparison?measure=RISK_POINT&columns=severity");

        assertThat(Downloads.rows(Downloads.of(page, "导出 Excel"), "比较表"))
                .hasSizeGreaterThan(4)
                .last()
                .asString()
                .contains("合计");
    }

    @Test
    void the_provincial_administrator_opens_the_onboarding_files() {
        var person = provinceAdmin();
        var page = person.open(STACK, "/onboardings/new");
        assertThat(Downloads.rows(Downloads.of(page, "下载 Excel 模板"), "单位"))
                .hasSize(1)
                .first()
                .asString()
                .contains("单位名称", "区划代码", "监督机构");
        assertThat(Downloads.lines(Downloads.of(page, "下载 CSV 模板")))
                .hasSize(1)
                .first()
                .asString()
                .contains("单位名称,");

        page.locator("input[type=file]")
                .setInputFiles(
                        Downloads.workbook("单位", List.of(List.of("单位名称", "区划代码"), List.of("区划写错的单位", "000000"))));
        assertThat(Downloads.rows(Downloads.of(page, "下载问题清单"), "问题"))
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .contains("错误");
    }

    /** The cells of the table's last row on the comparison page. */
    private static List<String> totals(SignedIn person, String choice) {
        var page = person.open(STACK, "/comparison?" + choice);
        var row = page.locator("tr.total-row");
        assertThat(row).isVisible();
        return row.locator("td").allTextContents();
    }

    @Test
    void a_saved_address_survives_the_sign_in_whatever_its_filters_are_called() {
        var lead = demo("agency-lead");
        var person = person(lead);
        var page = person.open(STACK, "/powers?state=APPROVED&q=%E5%A4%84%E7%BD%9A");

        assertThat(page.locator("main h1")).hasText("职权目录");
        assertThat(page.url()).isEqualTo(STACK.address() + "/powers?state=APPROVED&q=%E5%A4%84%E7%BD%9A");
    }

    @Test
    void nobody_finds_pages_of_other_roles() {
        var overseer = demo("overseer");
        var person = person(overseer);
        person.page().navigate(STACK.address() + "/units");

        assertThat(person.page().locator("main")).not().containsText("统一社会信用代码");
    }

    private static Account demo(String role) {
        return STACK.demoAccounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** Opens each page and looks at what everybody must find there: it fits, it is accessible, no script fails. */
    static void visit(SignedIn person, List<String> paths) {
        visit(person, paths, "");
    }

    static void visit(SignedIn person, List<String> paths, String language) {
        var softly = new SoftAssertions();
        var failures = new ArrayList<String>();
        person.page().onPageError(failures::add);
        var before = "";
        for (var path : paths) {
            failures.clear();
            var place = path.replaceFirst("[?].*", "");
            // The first as from a saved link; one that differs by its filters only keeps its heading.
            var page = before.isEmpty() || before.equals(place) ? person.open(STACK, path) : person.go(path);
            before = place;
            Appearance.judge(softly, page, path + language);
            softly.assertThat(failures).as("script errors on %s", path).isEmpty();
        }
        softly.assertAll();
    }
}
