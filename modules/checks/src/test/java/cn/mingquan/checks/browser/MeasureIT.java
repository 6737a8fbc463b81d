package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A lead section follows its measures, sees what is missing, and prints the cards that people sign. */
@SecondLane
class MeasureIT {

    private static final Stack STACK = Stack.running();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void measures_are_followed_and_cards_are_printed() throws IOException {
        var agency = NewAgency.onboard(STACK, "措施局");
        fill(agency.api());
        try (var person =
                new SignedIn(STACK, agency.lead().username(), agency.lead().password())) {
            var page = person.open(STACK, "/measures?need=OVERDUE");
            assertThat(page.locator("main")).containsText("逾期 1 条，未到期 0 条，长期执行 2 条，已完成 0 条");
            button(page, "责任人和期限").click();
            page.locator("#assign_ownerName").fill("李四");
            Browser.picture(page, "measure-assign");
            inDialog(page, "保存").click();
            closed(page);
            assertThat(page.locator("tbody")).containsText("李四");
            button(page, "登记完成").click();
            inDialog(page, "登记完成").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请填写完成情况");
            page.locator("#complete_evidence").fill("局务会纪要〔2026〕12 号");
            inDialog(page, "登记完成").click();
            closed(page);
            assertThat(page.locator("main")).containsText("逾期 0 条，未到期 0 条，长期执行 2 条，已完成 1 条");
            person.open(STACK, "/measures");
            Appearance.judge(page, "measures");
            assertThat(Downloads.rows(Downloads.of(page, "导出"), "防控措施").toString())
                    .contains("重大事项集体研究", "局务会纪要〔2026〕12 号", "李四");

            page.locator("tbody a")
                    .filter(new Locator.FilterOptions().setHasText("一人说了算"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("完成：局务会纪要〔2026〕12 号");
            assertThat(page.locator("main")).containsText("登记措施完成");
            page.locator("#files input[type=file]")
                    .setInputFiles(new FilePayload(
                            "纪要.pdf", "application/pdf", "%PDF-1.7 纪要".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#files tbody")).containsText("纪要.pdf");
            // A link under the mouse is drawn lighter.
            page.mouse().move(0, 0);
            Appearance.judge(page, "risk-point-measures");

            person.open(STACK, "/measures/matrix");
            assertThat(page.locator("main")).containsText("“自由裁量权过大”的风险点共 1 个，其中 1 个没有细化裁量标准类措施");
            Appearance.judge(page, "measure-matrix");
            person.open(STACK, "/measures/coverage");
            assertThat(page.locator("main")).containsText("三个环节都有措施的 0 项");
            Appearance.judge(page, "measure-coverage");
            assertThat(Downloads.rows(Downloads.of(page, "下载本表"), "环节覆盖")).hasSizeGreaterThan(1);
            persons(person);
            ConsoleIT.speak(person, "en");
            for (var path : new String[] {"/measures", "/measures/matrix", "/measures/coverage", "/risk-persons"}) {
                person.open(STACK, path);
                Appearance.judge(page, path.substring(1).replace('/', '-') + "-en");
            }
        }
    }

    private static void persons(SignedIn person) throws IOException {
        var page = person.open(STACK, "/risk-persons");
        assertThat(page.locator("main")).containsText("3 人，其中有风险点的 2 人，有风险点而没有措施的 0 人");
        button(page, "承诺书内容").click();
        page.locator("#pledge_text").fill("本人承诺照章办事。\n接受监督。");
        inDialog(page, "保存").click();
        closed(page);
        Appearance.judge(page, "risk-persons");
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText("王五"))
                .click();
        assertThat(page.locator("main")).containsText("审批科/科长");
        page.mouse().move(0, 0);
        Appearance.judge(page, "risk-person");
        var file = page.waitForDownload(() -> {
            button(page, "打印风险卡").click();
            page.getByText("PDF 文件（打印、签名）").click();
        });
        try (var pdf = Loader.loadPDF(file.path().toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("岗位廉政风险卡", "姓名：王五", "审批科/科长", "重大事项集体研究", "本人承诺照章办事。", "承诺人（签名）");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 60),
                    "png",
                    Files.createDirectories(Stack.scratch().resolve("screenshots"))
                            .resolve("risk-card.png")
                            .toFile());
        }
    }

    private static void closed(Page page) {
        page.getByRole(AriaRole.DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void fill(Api api) {
        var section = api.post("/sections", "{\"name\": \"审批科\"}").getString("id");
        var post = api.post(
                        "/posts",
                        """
                        {"name": "科长", "sectionId": "%s", "holderLayer": "MIDDLE_HEAD", "hotPost": true,
                         "holders": ["王五"]}"""
                                .formatted(section))
                .getString("id");
        var category = api.get("/power-categories").getJsonArray("items").getJsonObject(0);
        var power = api.post(
                        "/powers",
                        "{\"name\": \"食品经营许可\", \"category\": \"%s\", \"exerciser\": \"措施局\"}"
                                .formatted(category.getString("code")))
                .getString("id");
        var kind = api.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        var level =
                api.get("/risk-levels").getJsonArray("items").getJsonObject(0).getString("code");
        api.post(
                "/risk-points",
                """
                {"powerId": "%s", "postId": "%s", "ownerType": "POST", "kind": "%s", "level": "%s", "phase": "DURING",
                 "description": "审批由一人说了算，可能以权谋私", "cause": "OVER_CONCENTRATED",
                 "measures": [
                   {"mechanism": "RESTRAINT", "type": "COLLECTIVE_DECISION", "text": "重大事项集体研究", "dueOn": "%s"},
                   {"mechanism": "DISCLOSURE", "phase": "AFTER", "text": "审批结果公示"}]}"""
                        .formatted(power, post, kind, level, TODAY.minusDays(3)));
        api.post(
                "/risk-points",
                """
                {"powerId": "%s", "ownerType": "UNIT", "kind": "%s", "level": "%s", "phase": "DURING",
                 "description": "同案不同罚", "cause": "WIDE_DISCRETION", "ownerName": "赵六",
                 "measures": [{"mechanism": "PREVENTION", "type": "WARNING_EDUCATION", "text": "每季度警示教育"}]}"""
                        .formatted(power, kind, level));
        api.post("/risk-points/approvals", "{\"allDrafts\": true}");
    }
}
