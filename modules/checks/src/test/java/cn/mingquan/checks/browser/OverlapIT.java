package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.speak;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static cn.mingquan.checks.browser.Hand.within;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.mingquan.checks.filings.County;
import cn.mingquan.checks.stack.SecondLane;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An examining office finds an overlap, has it decided, and the claimants see what became of their powers. */
@SecondLane
class OverlapIT {

    private final County county = new County();

    @Test
    void an_overlap_is_found_and_decided_on_screen() {
        var mine = County.power(county.as(county.healthLead), "餐饮具集中消毒单位监督检查");
        var theirs = County.power(county.as(county.tradeLead), "餐饮具集中消毒监督检查");
        County.power(county.as(county.healthLead), "公共场所卫生许可", "第三条");
        County.power(county.as(county.tradeLead), "公共场所卫生许可", "第四条");
        var filing = county.file(county.as(county.healthLead));
        county.file(county.as(county.tradeLead));
        try (var overseer = signedIn(county.overseer);
                var lead = signedIn(county.tradeLead)) {
            visit(overseer, List.of("/overlap-cases"));
            button(overseer.open(county.stack, "/overlap-cases"), "查找同名的职权").click();
            assertThat(overseer.page().locator("tbody")).containsText("公共场所卫生许可");
            Browser.picture(overseer.page(), "overlap-suggestions");
            var found = find(overseer, filing);
            var overlap = open(overseer.page());
            told(overseer.page());
            lead.open(county.stack, "/powers/" + theirs);
            assertThat(lead.page().locator("main")).containsText("这项职权正在裁定归属", within(30));
            Browser.picture(lead.page(), "overlap-power-open");

            decide(overseer.open(county.stack, overlap));

            lead.open(county.stack, "/powers/" + theirs);
            assertThat(lead.page().locator("main")).containsText("本单位停止行使", within(30));
            Browser.picture(lead.page(), "overlap-power-lost");
            visit(lead, List.of("/powers/" + theirs));
            overseer.open(county.stack, "/overlap-cases");
            assertThat(overseer.page().locator("tbody")).containsText("演党〔2026〕3 号");
            Browser.picture(overseer.page(), "overlap-cases");
            var pages = List.of("/overlap-cases", overlap, found, "/overlap-cases/suggestions");
            visit(overseer, pages);
            speak(overseer, "en");
            visit(overseer, pages, "-en");
            overseer.open(county.stack, overlap);
            Browser.picture(overseer.page(), "overlap-case-english");
        }
        try (var winner = signedIn(county.healthLead)) {
            winner.open(county.stack, "/powers/" + mine);
            assertThat(winner.page().locator("main")).containsText("权力归属已确定：归属本单位");
            Browser.picture(winner.page(), "overlap-power-won");
        }
    }

    /** @return the page on which it was looked for */
    private String find(SignedIn overseer, String filing) {
        var page = overseer.open(county.stack, "/examinations/" + filing);
        choose(page);
        button(page, "查找交叉").click();
        page.waitForURL(url -> url.contains("/overlap-cases/new"));
        assertThat(page.locator("tbody")).containsText("餐饮具集中消毒监督检查");
        assertThat(page.locator("tbody")).containsText("依据相同");
        choose(page);
        Browser.picture(page, "overlap-candidates");
        return page.url().substring(county.stack.address().length());
    }

    /** Codes are made up, so that the rows stand in any order. */
    private static void choose(Page page) {
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("餐饮具集中消毒"))
                .locator(".ant-checkbox-input")
                .check();
    }

    /** @return the page of the case */
    private String open(Page page) {
        button(page, "立案").click();
        inDialog(page, "立案").click();
        assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("请填写交叉重叠的情况");
        page.locator("#overlap_title").fill("餐饮具集中消毒监督");
        page.locator("#overlap_reason").fill("两个单位对同一对象进行同样的监督检查");
        Browser.picture(page, "overlap-open");
        inDialog(page, "立案").click();
        page.waitForURL(url -> url.matches(".*/overlap-cases/[0-9a-f-]{36}"));
        assertThat(page.locator(".page-title")).containsText("待提出意见");
        return page.url().substring(county.stack.address().length());
    }

    private static void decide(Page page) {
        button(page, "填写意见").click();
        page.locator("#opinion_body").fill("惩防体系建设领导小组");
        page.locator("#opinion_text").fill("宜由卫生健康局行使");
        inDialog(page, "填写意见").click();
        assertThat(page.locator(".page-title")).containsText("待决定归属");
        button(page, "填写决定").click();
        inDialog(page, "填写决定").click();
        assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("请填写归属单位");
        page.getByRole(AriaRole.DIALOG).last().getByText("卫生健康局").first().click();
        page.locator("#ruling_body").fill("中共演练县委党组");
        page.locator("#ruling_documentNo").fill("演党〔2026〕3 号");
        page.locator("#ruling_reason").fill("卫生健康局是餐饮具集中消毒的主管部门");
        Browser.picture(page, "overlap-ruling");
        inDialog(page, "填写决定").click();
        assertThat(page.locator(".page-title")).containsText("已决定归属");
        told(page);
        Browser.picture(page, "overlap-case");
    }

    /** Notices travel by the courier: the case says until when they are under way. */
    private static void told(Page page) {
        assertThat(page.locator("main")).not().containsText("送达中", within(60));
    }

    private SignedIn signedIn(cn.mingquan.checks.stack.Account account) {
        return new SignedIn(county.stack, account.username(), account.password());
    }
}
