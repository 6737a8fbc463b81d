package cn.mingquan.platform.imports;

import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import java.util.Comparator;
import java.util.List;

/** What a dry run found. Lists the first problems, errors before warnings, and counts them all; the marked workbook has every one. */
public record ImportReport(List<SheetCount> counts, int errors, int warnings, List<Finding> problems) {

    static final int LISTED = 1_000;

    static ImportReport of(List<SheetCount> counts, Findings findings) {
        return new ImportReport(
                counts,
                findings.errors(),
                findings.warnings(),
                findings.list().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .limit(LISTED)
                        .toList());
    }
}
