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
import cn.mingquan.checks.stack.SecondLane;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body asks its units to file, sees who has not, and reminds them; a unit reads what it owes. */
@SecondLane
class FilingCallIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final County county = new County();

    @Test
    void units_are_asked_reminded_and_ticked_off_by_filing() {
        try (var overseer = signedIn(county.overseer);
                var agency = signedIn(county.tradeLead)) {
            var call = open(overseer);
            County.await(() -> county.as(county.healthLead).get("/workbench").getInt("filingsAsked") == 1
                    && county.as(county.tradeLead).get("/workbench").getInt("filingsAsked") == 1);
            file();
            standing(overseer, call);
            remind(overseer.page());
            read(agency);
            extendAndExclude(overseer.page());
            County.await(() -> county.as(county.tradeLead).get("/workbench").getInt("filingsAsked") == 0);
            end(overseer.page());
            visit(overseer, List.of("/filing-calls", call));
            visit(agency, List.of("/asked-filings"));
            speak(overseer, "en");
            visit(overseer, List.of("/filing-calls", call, "/filing-calls/new"), "-en");
            speak(agency, "en");
            visit(agency, List.of("/asked-filings"), "-en");
        }
    }

    private String open(SignedIn overseer) {
        var page = overseer.open(county.stack, "/filing-calls");
        Appearance.judge(page, "filing-calls-empty");
        button(page, "通知报送").click();
        page.waitForURL(url -> url.endsWith("/filing-calls/new"));
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("将通知 2 个单位");
        button(page, "发出通知").click();
        assertThat(page.locator("main")).containsText("请填写报送期限");
        choose(page, "#f_kind", "权力明晰表");
        page.locator("#f_title").fill("2026 年度权力明晰表");
        page.locator("#f_text").fill("请按上级样表填写，加盖公章后报送。");
        page.locator("#f_dueOn").fill(TODAY.minusDays(1).toString());
        button(page, "发出通知").click();
        assertThat(page.locator("main")).containsText("报送期限应在今天到两年以内");
        page.locator("#f_dueOn").fill(TODAY.plusDays(10).toString());
        page.getByText("指定的单位").click();
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("将通知 0 个单位");
        Hand.search(page, "#f_units", "卫生", "卫生健康局");
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("将通知 1 个单位");
        page.keyboard().press("Escape");
        Appearance.judge(page, "filing-call-new");
        page.getByText("管辖的全部单位").click();
        button(page, "发出通知").click();
        page.waitForURL(url -> url.matches(".*/filing-calls/[0-9a-f-]{36}"));
        return page.url().substring(county.stack.address().length());
    }

    private void file() {
        var lead = county.as(county.healthLead);
        County.power(lead, "河道采砂许可");
        county.file(lead);
        County.await(() -> county.as(county.overseer).get("/incoming").getInt("total") == 1);
    }

    private void standing(SignedIn overseer, String call) {
        var page = overseer.open(county.stack, call);
        assertThat(page.locator("main")).containsText("应报 2 个单位");
        assertThat(row(page, "卫生健康局")).containsText("已报送", within(30));
        assertThat(row(page, "市场监督管理局")).containsText("未报送");
        assertThat(page.locator("main")).containsText("通知报送");
        Appearance.judge(page, "filing-call");
    }

    private static void remind(Page page) {
        button(page, "催办").click();
        var dialog = page.getByRole(AriaRole.DIALOG).last();
        assertThat(dialog).containsText("市场监督管理局");
        assertThat(dialog).containsText("至今没有收到");
        page.locator("#reminder-text").fill("请于本周五前报送，确有困难的请电话说明。");
        Browser.picture(page, "filing-reminder");
        inDialog(page, "向 1 个单位发出").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".ant-message")).containsText("已向 1 个单位催办");
        button(page, "催办").click();
        assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("另有 1 个单位今天已经催办过");
        assertThat(inDialog(page, "向 0 个单位发出")).isDisabled();
        inDialog(page, "取消").click();
    }

    private void read(SignedIn agency) {
        County.await(() -> county.as(county.tradeLead)
                        .get("/asked-filings")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("reminders")
                == 1);
        var page = agency.open(county.stack, "/workbench");
        page.getByText("上级要求报送的材料还有 1 件没有报").click();
        page.waitForURL(url -> url.contains("/asked-filings"));
        assertThat(page.locator("tbody").last()).containsText("2026 年度权力明晰表");
        assertThat(page.locator("tbody").last()).containsText("请于本周五前报送");
        assertThat(page.locator("tbody").last()).containsText("未报送");
        Appearance.judge(page, "asked-filings");
        page.locator("tbody")
                .last()
                .getByText("权力明晰表", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(url -> url.endsWith("/statements"));
    }

    private static void extendAndExclude(Page page) {
        button(page, "改期限").click();
        page.locator("#extend_dueOn").fill(TODAY.plusDays(20).toString());
        inDialog(page, "改期限并通知").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请填写理由");
        page.locator("#extend_reason").fill("机构改革期间顺延");
        Browser.picture(page, "filing-call-extend");
        inDialog(page, "改期限并通知").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        row(page, "市场监督管理局").getByRole(AriaRole.BUTTON).click();
        page.locator(".reason textarea").fill("已并入综合执法局");
        inDialog(page, "不再要求").click();
        assertThat(row(page, "市场监督管理局")).containsText("已并入综合执法局");
        assertThat(page.locator("main")).containsText("应报 1 个单位");
    }

    private static void end(Page page) {
        button(page, "结束").click();
        page.locator(".reason textarea").fill("已全部收齐");
        inDialog(page, "结束").click();
        assertThat(page.locator(".page-title")).containsText("已结束");
        assertThat(button(page, "催办")).hasCount(0);
        assertThat(page.locator("main")).containsText("已全部收齐");
    }

    private static Locator row(Page page, String unit) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(unit));
    }

    private SignedIn signedIn(Account account) {
        return new SignedIn(county.stack, account.username(), account.password());
    }
}
