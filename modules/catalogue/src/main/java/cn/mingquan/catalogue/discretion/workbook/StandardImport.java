package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.AppliedImport;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Brings discretion benchmarks in from a workbook or a CSV file. What comes in is a draft. */
@Dependent
public class StandardImport implements WorkbookImport {

    private final Sql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public StandardImport(Sql sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "discretion-standards";
    }

    @Override
    public WorkbookLayout layout() {
        return StandardLayout.of();
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var standards = new StandardGroups(sql, audit, clock.instant(), apply);
        file.rows(StandardLayout.SHEET, standards::expect);
        file.rows(StandardLayout.SHEET, standards::take);
        return List.of(standards.finish());
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("discretion.imported", "import", what.id(), what.fileName(), what);
    }
}
