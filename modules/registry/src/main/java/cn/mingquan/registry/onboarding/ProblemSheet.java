package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of a batch as a workbook, to be passed on to those who must mend them. */
final class ProblemSheet {

    static final String NAME = "问题";

    static final WorkbookLayout LAYOUT = new WorkbookLayout(
            "单位接入：核对出的问题",
            List.of("错误的行不会导入；提醒不影响导入。"),
            List.of(new SheetLayout(
                    NAME,
                    List.of(
                            Column.note("sheet", "工作表", 12, "问题所在的工作表"),
                            Column.number("row", "行", 8, "表格软件显示的行号"),
                            Column.note("column", "列", 20, "问题所在的列；空表示整行"),
                            Column.note("severity", "程度", 8, "错误或提醒"),
                            Column.note("reason", "原因", 80, "问题和改法")))),
            NAME);

    private ProblemSheet() {}

    static List<@Nullable Object> cells(RowProblem row) {
        return Arrays.asList(
                row.sheet(),
                row.row(),
                row.column(),
                row.severity() == Finding.Severity.ERROR ? "错误" : "提醒",
                row.reason());
    }
}
