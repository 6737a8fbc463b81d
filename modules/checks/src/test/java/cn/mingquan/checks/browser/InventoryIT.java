package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.speak;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.drop;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** An inventory round: one section fills its list in on the screen, another in a workbook, and the lead section decides. */
@SecondLane
class InventoryIT {

    private static final Stack STACK = Stack.running();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String run = Long.toString(System.nanoTime(), 36);

    @Test
    void sections_list_their_powers_and_the_lead_section_accepts_them() throws InterruptedException {
        var code = newAgency();
        var lead = STACK.realm().add("agency-lead", "inv-lead-" + run, code);
        var staff = STACK.realm().add("agency-staff", "inv-staff-" + run, code);
        var api = new Api(STACK, STACK.realm().token(lead.username(), lead.password()));
        post(api, "许可科", "科长", "张三");
        post(api, "办公室", "主任", "李四");
        try (var leading = signedIn(lead);
                var filling = signedIn(staff)) {
            var page = leading.open(STACK, "/inventory-rounds");
            button(page, "开展清权").click();
            page.locator("#inventory_name").fill("2026 年清权");
            assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("不选就是全部科室");
            inDialog(page, "开始").click();
            page.waitForURL(url -> url.matches(".*/inventory-rounds/[0-9a-f-]{36}"));
            var round = page.url().substring(STACK.address().length());
            assertThat(page.locator("tbody")).containsText("缺 1 个，共 1 个（科长）");

            fillIn(filling, round);

            page = leading.open(STACK, round);
            merge(leading, filledIn(Downloads.of(page, "工作簿：办公室")));

            page = leading.open(STACK, round);
            page.locator("tbody").getByText("许可科").click();
            button(page, "采纳").click();
            inDialog(page, "采纳").click();
            assertThat(page.locator("tbody")).containsText("新增草稿");
            var list = page.url().substring(STACK.address().length());
            var pages = List.of("/inventory-rounds", round, round + "/import", list);
            inBothLanguages(leading, pages);
            assertThat(api.get("/powers?state=DRAFT").toString()).contains("小作坊登记");

            page = leading.open(STACK, round);
            Browser.picture(page, "inventory");
            button(page, "结束清权").click();
            inDialog(page, "结束清权").click();
            assertThat(page.getByRole(AriaRole.DIALOG).last()).containsText("办公室：已报送，等待核对");
            inDialog(page, "仍要结束").click();
            assertThat(page.locator(".page-title")).containsText("已结束");
            assertThat(page.locator("main")).containsText("结束时的情况");
        }
    }

    /** Somebody of the section, without the lead section's rights. */
    private static void fillIn(SignedIn filling, String round) {
        var page = filling.open(STACK, round);
        assertThat(button(page, "结束清权")).not().isVisible();
        page.locator("tbody").getByText("许可科").click();
        button(page, "填写").click();
        page.waitForURL(url -> url.endsWith("/edit"));
        var form = page.url().substring(STACK.address().length());
        inBothLanguages(filling, List.of(form));
        filling.open(STACK, form);
        page.locator("#f_entries_0_powerName").fill("小作坊登记");
        page.locator("#f_participants").fill("张三");
        page.locator("#f_participants").press("Enter");
        page.keyboard().press("Escape");
        Browser.picture(page, "inventory-form");
        button(page, "保存").click();
        page.waitForURL(url -> url.matches(".*/lists/[0-9a-f-]{36}"));
        assertThat(page.locator("tbody")).containsText("目录里没有");
        button(page, "报送").click();
        assertThat(page.locator(".page-title")).containsText("待核对");
        assertThat(button(page, "采纳")).not().isVisible();
    }

    private static void inBothLanguages(SignedIn person, List<String> pages) {
        visit(person, pages);
        speak(person, "en");
        visit(person, pages, "-en");
        speak(person, "zh");
    }

    private static void merge(SignedIn leading, byte[] workbook) {
        var page = leading.page();
        button(page, "合并工作簿").click();
        drop(page, "办公室.xlsx", XLSX, workbook);
        button(page, "确认导入").click();
        assertThat(page.locator("main")).containsText("等待核对");
    }

    private static byte[] filledIn(Path file) {
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in);
                var out = new ByteArrayOutputStream()) {
            put(book.getSheet("职权清单").getRow(1), 3, "是");
            put(book.getSheet("填报情况").getRow(1), 1, "李四、王五");
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void put(Row row, int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    private static void post(Api api, String section, String post, String holder) {
        var id = api.post("/sections", "{\"name\": \"%s\"}".formatted(section)).getString("id");
        api.post(
                "/posts",
                """
                {"sectionId": "%s", "name": "%s", "holderLayer": "MIDDLE_HEAD", "hotPost": false, "holders": ["%s"]}"""
                        .formatted(id, post, holder));
    }

    private static SignedIn signedIn(Account account) {
        return new SignedIn(STACK, account.username(), account.password());
    }

    private String newAgency() throws InterruptedException {
        var administrator = new Api(STACK, STACK.realm().provinceAdminToken());
        var unit = administrator
                .post(
                        "/units",
                        """
                        {"name": "清权局%s", "regionCode": "131123-0", "level": "COUNTY", "category": "ENFORCEMENT",
                         "vertical": false, "adminUsername": "inv-%s", "adminName": "管理员", "oversight": false}"""
                                .formatted(run, run))
                .getString("id");
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (!administrator.get("/units/" + unit).getString("state").equals("ACTIVE")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(300);
        }
        return administrator.get("/units/" + unit).getString("code");
    }
}
