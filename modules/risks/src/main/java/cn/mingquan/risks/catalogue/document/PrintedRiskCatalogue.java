package cn.mingquan.risks.catalogue.document;

import cn.mingquan.platform.documents.DocumentFormat;
import cn.mingquan.platform.documents.DocumentProblem;
import cn.mingquan.platform.documents.PdfDocument;
import cn.mingquan.platform.documents.TableDocument;
import cn.mingquan.platform.documents.WordDocument;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.time.Clocks;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.risks.catalogue.CatalogueScale;
import cn.mingquan.risks.catalogue.RiskCatalogueRow;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueView;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 《风险等级目录》 on paper: with the levels as proposed, as moderated and as decided, as far as they are known.
 *
 * @param unit the name of the unit
 */
record PrintedRiskCatalogue(String unit, RiskCatalogueView catalogue, List<RiskCatalogueRow> rows) {

    /** Pages are set in memory as a whole; a workbook is not. */
    static final int MOST_ROWS = 5_000;

    /** Of all rows together. */
    static final int MOST_CHARACTERS = 1_500_000;

    private static final String SHEET = "风险等级目录";

    String fileName(DocumentFormat format) {
        return unit + catalogue.title().replace(' ', '_') + "." + format.extension();
    }

    /** @throws Problem when it is too long for a document of pages */
    void write(DocumentFormat format, OutputStream out) {
        switch (format) {
            case PDF -> PdfDocument.write(pages(), out);
            case DOCX -> WordDocument.write(pages(), out);
            case XLSX -> workbook(out);
        }
    }

    private TableDocument pages() {
        if (rows.size() > MOST_ROWS) {
            throw tooLong("这一版有 " + rows.size() + " 个风险点，超过 " + MOST_ROWS + " 个");
        }
        var cells = rows.stream().map(this::cells).toList();
        if (cells.stream().flatMap(List::stream).mapToLong(String::length).sum() > MOST_CHARACTERS) {
            throw tooLong("这一版的文字超过 " + MOST_CHARACTERS / 10_000 + " 万字");
        }
        return new TableDocument(
                SHEET,
                lines(),
                List.of(
                        new TableDocument.Column("序号", 5),
                        new TableDocument.Column("职权名称", 20),
                        new TableDocument.Column("岗位", 9),
                        new TableDocument.Column("风险点", 28),
                        new TableDocument.Column("风险种类", 9),
                        new TableDocument.Column("单位定级", 8),
                        new TableDocument.Column("综合平衡", 14),
                        new TableDocument.Column("审定", 14)),
                cells,
                List.of("单位负责人（签字）：" + "　".repeat(10), "单位（盖章）：" + "　".repeat(10), "　　　　年　　月　　日"));
    }

    private static Problem tooLong(String what) {
        return new Problem(DocumentProblem.DOCUMENT_TOO_LONG, what + "，不能生成 PDF 和 Word 文件。请下载 Excel 文件。");
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("单位：" + unit + "　　版本：" + catalogue.title());
        lines.add(
                "生成时间：" + day(LocalDate.ofInstant(catalogue.madeAt(), Clocks.ZONE)) + "　　所列风险点：" + rows.size() + " 个");
        var session = catalogue.session();
        if (session != null) {
            lines.add("综合平衡：" + session.name() + "，" + day(session.heldOn()) + "；" + session.reviewedBy() + "审核，"
                    + day(session.reviewedOn()));
        }
        var approval = catalogue.approval();
        if (approval != null && session == null) {
            lines.add("未经综合平衡");
        }
        if (approval != null) {
            var number = approval.documentNo() == null ? "" : "，" + approval.documentNo();
            lines.add("审定：" + approval.body() + "，" + day(approval.on()) + number);
        }
        return lines;
    }

    private List<String> cells(RiskCatalogueRow row) {
        var scale = new CatalogueScale(catalogue.scale());
        return List.of(
                Integer.toString(row.sort()),
                said(row.powerName()),
                said(row.post()),
                row.description(),
                said(row.kind()),
                scale.label(row.level()),
                told(scale.label(row.moderated()), row.reason()),
                told(scale.label(row.decided()), row.decidedReason()));
    }

    private static String told(String level, @Nullable String reason) {
        return reason == null ? level : level + "\n" + reason;
    }

    private void workbook(OutputStream out) {
        var columns = List.of(
                Column.number("sort", "序号", 8, ""),
                Column.note("code", "风险点编码", 18, ""),
                Column.note("power", "职权名称", 36, ""),
                Column.note("post", "岗位", 18, ""),
                Column.note("description", "风险点", 50, ""),
                Column.note("kind", "风险种类", 14, ""),
                Column.note("suggested", "评分建议", 12, ""),
                Column.note("level", "单位定级", 12, ""),
                Column.note("moderated", "综合平衡", 12, ""),
                Column.note("reason", "调整理由", 40, ""),
                Column.note("decided", "审定", 12, ""),
                Column.note("decidedReason", "审定与综合平衡不一致的理由", 40, ""));
        var layout = new WorkbookLayout(
                unit + " " + catalogue.title(), lines(), List.of(new SheetLayout(SHEET, columns)), SHEET);
        var scale = new CatalogueScale(catalogue.scale());
        try (var writer = new WorkbookWriter(layout)) {
            for (var row : rows) {
                writer.append(SHEET, values(row, scale));
            }
            writer.writeTo(out);
        }
    }

    private static List<@Nullable Object> values(RiskCatalogueRow row, CatalogueScale scale) {
        var values = new ArrayList<@Nullable Object>();
        values.add(row.sort());
        values.add(row.code());
        values.add(row.powerName());
        values.add(row.post());
        values.add(row.description());
        values.add(row.kind());
        values.add(scale.label(row.suggested()));
        values.add(scale.label(row.level()));
        values.add(scale.label(row.moderated()));
        values.add(row.reason());
        values.add(scale.label(row.decided()));
        values.add(row.decidedReason());
        return values;
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String day(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
