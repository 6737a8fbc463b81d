package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.checks.jiangmen.JiangmenBenchmarks;
import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lead section brings its discretion benchmarks in, publishes, revises and compares them, and links them to a power. */
class DiscretionIT {

    private static final Stack STACK = Stack.running();
    private static final String MATTER = "无证从事经营活动的";

    @Test
    void a_benchmark_goes_from_a_file_to_the_page_of_its_power() {
        var lead = STACK.demoAccounts().stream()
                .filter(account -> account.role().equals("agency-lead"))
                .findFirst()
                .orElseThrow();
        try (var person = new SignedIn(STACK, lead.username(), lead.password())) {
            var page = person.open(STACK, "/discretion-standards/import");
            page.locator("input[type=file]")
                    .setInputFiles(Downloads.workbook(
                            "裁量基准",
                            List.of(
                                    List.of("裁量事项", "所属法律法规", "法律依据", "施行日期", "阶次", "裁量情节", "处罚标准"),
                                    List.of(MATTER, "《某法》", "《某法》第一条", "2020-03-01", "1", "初次", "处一万元以上二万元以下罚款"),
                                    List.of("", "", "", "", "2", "再次", "处二万元以上五万元以下罚款"),
                                    List.of("", "", "", "", "3", "情节严重", "并处违法所得一倍以上三倍以下罚款"))));
            assertThat(page.locator("main")).containsText("由文字读出，尚未核对");
            Appearance.judge(page, "discretion-import");
            button(page, "确认导入").click();
            assertThat(page.locator("main")).containsText("写入 3 行，都是草稿");

            person.open(STACK, "/discretion-standards");
            assertThat(page.locator("tbody")).containsText(MATTER);
            Appearance.judge(page, "discretion-list");
            page.locator("tbody").getByText(MATTER).first().click();
            assertThat(page.locator("main")).containsText("10,000 元以上 20,000 元以下");
            assertThat(page.locator("main")).containsText("违法所得：1 倍以上 3 倍以下");
            Appearance.judge(page, "discretion-draft");
            var address = page.url();

            button(page, "编辑").click();
            assertThat(page.locator("main h1")).hasText("修改裁量基准草稿");
            Appearance.judge(page, "discretion-form");
            page.navigate(address);

            button(page, "公布").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByText("照此公布").click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("公布"))
                    .click();
            assertThat(page.locator("main")).containsText("已公布的版本不能修改");
            button(page, "建立新版本").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("建立新版本"))
                    .click();
            assertThat(page.locator("#versions")).containsText("第 2 版");
            assertThat(page.locator("#versions")).containsText("2020-03-01");
            button(page, "与第 1 版对比").click();
            assertThat(page.locator("#versions")).containsText("第 1 版与第 2 版对比");

            var power = new Api(STACK, STACK.realm().token(lead.username(), lead.password()))
                    .get("/powers?size=1")
                    .getJsonArray("items")
                    .getJsonObject(0);
            var choice = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("对应职权"));
            choice.click();
            choice.pressSequentially(power.getString("name"));
            page.locator(".ant-select-item-option")
                    .filter(new Locator.FilterOptions().setHasText(power.getString("name")))
                    .first()
                    .click();
            button(page, "关联").click();
            assertThat(button(page, "解除关联")).isVisible();
            Appearance.judge(page, "discretion-published");

            person.open(STACK, "/powers/" + power.getString("id"));
            assertThat(page.locator("#discretion")).containsText(MATTER);
            assertThat(page.locator("#discretion")).containsText("现行第 1 版，自 2020-03-01 起施行");
            Appearance.judge(page, "discretion-on-power");

            page.evaluate("localStorage.setItem('mingquan.language', 'en')");
            page.navigate(address);
            assertThat(page.locator("main")).containsText("from 10,000 yuan to 20,000 yuan");
            Appearance.judge(page, "discretion-en");
        }
    }

    @Test
    void the_real_document_comes_in_whole_and_is_published_at_once() throws InterruptedException {
        var file = JiangmenBenchmarks.file();
        assumeTrue(file.isPresent(), "The document's file is not here (MINGQUAN_SHARED_DATA); skipped.");
        var document = JiangmenBenchmarks.read(file.orElseThrow());
        var account = newAgency();
        var api = new Api(STACK, STACK.realm().token(account.username(), account.password()));

        var checked = api.upload("/discretion-standards/imports?fileName=jiangmen.csv", document.csv());
        assertThat(checked.getInt("errors")).as(checked.toString()).isZero();
        api.post("/discretion-standards/imports/" + checked.getString("id") + "/confirmation", "");
        var published = api.post(
                "/discretion-standards/publications",
                "{\"allDrafts\": true, \"validFrom\": \"2020-03-01\", \"withDoubts\": true}");

        // one has six rows whose penalty the document's merged cells have swallowed
        assertThat(published.getInt("published")).isEqualTo(171);
        assertThat(published.getJsonArray("refused").toString()).contains("没有处罚标准");
        assertThat(api.get("/discretion-standards?state=PUBLISHED").getInt("total"))
                .isEqualTo(171);
        try (var person = new SignedIn(STACK, account.username(), account.password())) {
            var page = person.open(STACK, "/discretion-standards?toCheck=true&size=50");
            Appearance.judge(page, "discretion-real-list");
            page.locator("tbody a").first().click();
            page.locator("#tiers").waitFor();
            Appearance.judge(page, "discretion-real");
        }
    }

    private static Account newAgency() throws InterruptedException {
        var administrator = new Api(STACK, STACK.realm().provinceAdminToken());
        var run = Long.toString(System.nanoTime(), 36);
        var unit = administrator.post(
                "/units",
                """
                {"name": "裁量局%s", "regionCode": "131123-0", "level": "COUNTY", "category": "ENFORCEMENT",
                 "vertical": false, "adminUsername": "disc-%s", "adminName": "管理员", "oversight": false}"""
                        .formatted(run, run));
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (!administrator
                .get("/units/" + unit.getString("id"))
                .getString("state")
                .equals("ACTIVE")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(300);
        }
        var code = administrator.get("/units/" + unit.getString("id")).getString("code");
        return STACK.realm().add("agency-lead", "disc-lead-" + run, code);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
