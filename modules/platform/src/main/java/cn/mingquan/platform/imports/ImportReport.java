package cn.mingquan.platform.imports;

import cn.mingquan.platform.workbook.Finding;
import java.util.List;

/** What a dry run found. Lists the first problems and counts them all; the marked workbook has every one. */
public record ImportReport(List<SheetCount> counts, int errors, int warnings, List<Finding> problems) {

    static final int LISTED = 1_000;
}
