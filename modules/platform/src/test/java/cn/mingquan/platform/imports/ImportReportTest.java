package cn.mingquan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void an_error_after_thousands_of_warnings_is_listed_first() {
        var findings = new Findings();
        for (var row = 2; row < 30_002; row++) {
            findings.warning("职权", row, "行使主体", "没有行使主体。");
        }
        findings.error("职权", 30_002, "职权名称", "没有职权名称。");

        var report = ImportReport.of(List.of(), findings);

        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.warnings()).isEqualTo(30_000);
        assertThat(report.problems()).hasSize(ImportReport.LISTED);
        assertThat(report.problems().get(0))
                .isEqualTo(new Finding("职权", 30_002, "职权名称", Finding.Severity.ERROR, "没有职权名称。"));
        assertThat(report.problems().get(1).row()).isEqualTo(2);
    }
}
