package cn.mingquan.checks.browser;

import static cn.mingquan.checks.browser.ConsoleIT.named;
import static cn.mingquan.checks.browser.ConsoleIT.visit;
import static cn.mingquan.checks.browser.Hand.button;
import static cn.mingquan.checks.browser.Hand.inDialog;
import static cn.mingquan.checks.browser.Hand.within;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Stack;
import cn.mingquan.platform.time.Clocks;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A power statement on its way to the examining office and back. */
class StatementIT {

    private static final Stack STACK = Stack.running();

    /** Nothing is stopped here: the published figures of the county stay as they are. */
    @Test
    void a_statement_is_filed_examined_and_comes_back() throws IOException {
        try (var lead = named("yanxi-lead");
                var overseer = named("yanxi-overseer")) {
            var page = lead.open(STACK, "/statements");
            button(page, "填报一版").click();
            page.locator("#statement_signer").fill("王局长");
            inDialog(page, "生成").click();
            page.waitForURL(url -> url.matches(".*/statements/[0-9a-f-]{36}"));
            var statement = page.url().substring(STACK.address().length());
            assertThat(page.locator("main h1")).containsText("权力明晰表（第 1 版）");
            visit(lead, List.of(statement));
            lead.open(STACK, statement);
            print(page);
            attach(page);
            button(page, "报送").click();
            page.locator("#filing_documentNo").fill("言卫〔2026〕8 号");
            inDialog(page, "报送").click();
            assertThat(page.locator("main")).containsText("已报送");
            visit(lead, List.of("/outgoing"));

            examine(overseer);

            lead.open(STACK, statement);
            assertThat(page.locator(".page-title")).containsText("已审查", within(30));
            assertThat(page.locator("main")).containsText("退回补正");
            Browser.picture(page, "statement");
            visit(lead, List.of(statement));
            issue(lead, statement);
            lead.open(STACK, "/powers?confirmed=true");
            page.locator("tbody a").first().click();
            assertThat(page.locator("main")).containsText("言备〔2026〕3 号");
        }
    }

    /** On paper, for signature and seal; what is copied from it is what is read. */
    private static void print(Page page) throws IOException {
        var file = page.waitForDownload(() -> {
            button(page, "下载打印").click();
            page.getByText("PDF 文件（打印、签字、盖章）").click();
        });
        assertThat(file.suggestedFilename()).endsWith("权力明晰表（第_1_版）.pdf");
        try (var pdf = Loader.loadPDF(file.path().toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("权力明晰表", "填报单位（盖章）", "行使主体", "对不执行政府定价、政府指导价的处罚")
                    .doesNotContainPattern("[\\u2E80-\\u2FDF]");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            Files.write(
                    Files.createDirectories(Stack.scratch().resolve("screenshots"))
                            .resolve("statement-pdf.png"),
                    picture(pdf));
        }
        Download word = page.waitForDownload(() -> {
            button(page, "下载打印").click();
            page.getByText("Word 文件（.docx）").click();
        });
        assertThat(Files.readAllBytes(word.path())).startsWith('P', 'K');
    }

    /** The sealed scan; what is none is refused beside the place where it was dropped. */
    private static void attach(Page page) {
        var choice = page.locator(".attachments input[type=file]");
        choice.setInputFiles(file("盖章件.pdf", "不是扫描件"));
        assertThat(page.locator(".attachments")).containsText("没有附上“盖章件.pdf”");
        assertThat(page.locator(".attachments")).containsText("文件不是 PDF、JPEG 或者 PNG");
        choice.setInputFiles(file("权力明晰表盖章件.pdf", "%PDF-1.7 盖章"));
        assertThat(page.locator(".attachments tbody")).containsText("权力明晰表盖章件.pdf");
        assertThat(page.locator(".attachments")).not().containsText("没有附上");
        Browser.picture(page, "statement-scans");
        var saved =
                page.waitForDownload(() -> page.getByLabel("下载“权力明晰表盖章件.pdf”").click());
        assertThat(saved.suggestedFilename()).isEqualTo("权力明晰表盖章件.pdf");
        choice.setInputFiles(file("多余的.pdf", "%PDF-1.7 多余"));
        var spare = page.locator(".attachments tbody tr").filter(new Locator.FilterOptions().setHasText("多余的.pdf"));
        spare.getByText("删除").click();
        inDialog(page, "删除").click();
        assertThat(spare).hasCount(0);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 96), "png", out);
        return out.toByteArray();
    }

    /** What was confirmed becomes the catalogue; the version after it is compared with it. */
    private static void issue(SignedIn lead, String statement) {
        var page = lead.open(STACK, statement);
        button(page, "下发").click();
        inDialog(page, "下发").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请填写下发文号");
        var today = LocalDate.now(Clocks.ZONE).toString();
        page.locator("#issue_documentNo").fill("言卫党〔2026〕2 号");
        page.locator("#issue_issuedOn").fill(today);
        page.locator("#issue_approvals_0_body").fill("惩防体系建设领导小组");
        page.locator("#issue_approvals_0_on").fill(today);
        page.locator("#issue_approvals_1_body").fill("中共言溪县卫生健康局党组");
        page.locator("#issue_approvals_1_on").fill(today);
        Browser.picture(page, "statement-issue");
        inDialog(page, "下发").click();
        assertThat(page.locator(".page-title")).containsText("现行目录");
        assertThat(page.locator("main")).containsText("言卫党〔2026〕2 号");
        assertThat(button(page, "下发")).isHidden();

        lead.open(STACK, "/statements");
        button(page, "填报一版").click();
        page.locator("#statement_signer").fill("王局长");
        inDialog(page, "生成").click();
        assertThat(page.locator("main h1")).containsText("权力明晰表（第 2 版）");
        button(page, "比较版本").click();
        assertThat(page.locator("main")).containsText("新增 0 · 删去 0 · 修改 0 · 未变");
        page.navigate(page.url() + "?kind=SAME");
        assertThat(page.locator("tbody tr").first()).containsText("名称");
        Browser.picture(page, "statement-comparison");
        visit(lead, List.of(page.url().substring(STACK.address().length())));
    }

    private static void examine(SignedIn overseer) {
        var page = overseer.open(STACK, "/incoming");
        var filed = page.locator("tbody a").filter(new Locator.FilterOptions().setHasText("权力明晰表"));
        assertThat(filed.first()).isVisible();
        Browser.picture(page, "incoming");
        visit(overseer, List.of("/incoming"));
        overseer.open(STACK, "/incoming");
        filed.first().click();
        // The list has a button of a like name.
        page.waitForURL(url -> url.matches(".*/examinations/[0-9a-f-]{36}"));
        assertThat(page.locator(".attachments")).containsText("权力明晰表盖章件.pdf");
        assertThat(page.locator(".attachments input[type=file]")).hasCount(0);
        button(page, "签收").click();
        assertThat(page.locator(".page-title")).containsText("已签收");
        button(page, "一并填写").click();
        page.locator("#verdict_filingNo").fill("言备〔2026〕3 号");
        inDialog(page, "填写意见").click();
        // The message, not the dialog that is just going away.
        var close = page.locator(".ant-modal-confirm-btns button").last();
        var rest = button(page, "一并填写");
        page.waitForCondition(() -> close.isVisible() || !rest.isVisible());
        if (close.isVisible()) {
            close.click();
        }
        // One row is looked at by itself, whatever it was given before.
        page.locator("tbody .ant-checkbox-input").first().check();
        button(page, "填写意见").click();
        page.getByRole(AriaRole.DIALOG).last().getByText("退回补正").click();
        page.locator("#verdict_reason").fill("行使主体请写全称");
        Browser.picture(page, "examination-verdict");
        inDialog(page, "填写意见").click();
        assertThat(page.locator("tbody").last()).containsText("行使主体请写全称");
        if (rest.isVisible()) {
            rest.click();
            page.getByRole(AriaRole.DIALOG).last().getByText("退回补正").click();
            page.locator("#verdict_reason").fill("没有设定依据，请补充");
            inDialog(page, "填写意见").click();
            assertThat(rest).not().isVisible();
        }
        visit(overseer, List.of(page.url().substring(STACK.address().length())));
        Browser.picture(page, "examination");
        button(page, "完成审查").click();
        inDialog(page, "完成审查").click();
        assertThat(page.locator(".page-title")).containsText("已答复");
    }
}
