package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.reform.Assistance;
import cn.mingquan.catalogue.reform.FocusDomain;
import cn.mingquan.catalogue.reform.HandlingMode;
import cn.mingquan.catalogue.reform.ReformAction;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the powers that were looked for with what the reform has decided of them. */
@Dependent
class ReformExport {

    private static final String SHEET = "审批改革";

    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            SHEET,
            List.of("由系统导出，供查阅和报送。决定还没有施行的，按将要施行的列。"),
            List.of(new SheetLayout(
                    SHEET,
                    List.of(
                            Column.note("code", "职权编码", 24, ""),
                            Column.note("name", "职权名称", 40, ""),
                            Column.note("state", "状态", 12, ""),
                            Column.note("action", "改革决定", 14, "关停并转放，或者保留"),
                            Column.note("pending", "待施行", 10, "施行日期还没有到"),
                            Column.note("documentNo", "文号", 24, ""),
                            Column.note("effectiveOn", "施行日期", 14, ""),
                            Column.note("dueOn", "跟踪检查期限", 14, ""),
                            Column.note("overdue", "逾期", 10, ""),
                            Column.note("mode", "办理方式", 14, ""),
                            Column.note("assistance", "三办", 12, ""),
                            Column.note("focus", "重点领域", 12, ""),
                            Column.number("parts", "分解项数", 10, "")))),
            SHEET);

    private final ReformSearch search;

    @Inject
    ReformExport(ReformSearch search) {
        this.search = search;
    }

    byte[] workbook(ReformFilter filter) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(LAYOUT)) {
            search.each(filter, row -> writer.append(SHEET, values(row)));
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static List<@Nullable Object> values(ReformRow row) {
        return Arrays.asList(
                row.code(),
                row.name(),
                row.state().label(),
                said(row.action(), ReformAction::label),
                row.pending() ? "是" : null,
                row.documentNo(),
                row.effectiveOn() == null ? null : row.effectiveOn().toString(),
                row.dueOn() == null ? null : row.dueOn().toString(),
                row.overdue() ? "是" : null,
                said(row.mode(), HandlingMode::label),
                said(row.assistance(), Assistance::label),
                said(row.focus(), FocusDomain::label),
                row.parts());
    }

    private static <T> @Nullable String said(@Nullable T value, Function<T, String> label) {
        return value == null ? null : label.apply(value);
    }
}
