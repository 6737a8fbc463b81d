package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.workbook.Finding;
import org.jspecify.annotations.Nullable;

/** Something about a row that the person should know. */
public record RowProblem(
        @Nullable String sheet, int row, @Nullable String column, Finding.Severity severity, String reason) {

    /** Not as {@code isError}: it is no part of the JSON. */
    boolean error() {
        return severity == Finding.Severity.ERROR;
    }

    static RowProblem of(Finding finding) {
        return new RowProblem(finding.sheet(), finding.row(), finding.column(), finding.severity(), finding.reason());
    }

    /** @param onlySheet of a file that has no more than one */
    Finding finding(String onlySheet) {
        return new Finding(sheet == null ? onlySheet : sheet, row, column, severity, reason);
    }
}
