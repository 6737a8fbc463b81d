package cn.mingquan.catalogue.basic.workbook;

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

/** Brings items of the basic catalogue in from a workbook or a CSV file. */
@Dependent
class BasicImport implements WorkbookImport {

    private final Sql sql;
    private final SectorLines lines;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    BasicImport(Sql sql, SectorLines lines, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "basic-items";
    }

    @Override
    public WorkbookLayout layout() {
        return BasicLayout.of(lines.choices());
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var items = new BasicGroups(sql, audit, clock.instant(), apply);
        file.rows(BasicLayout.SHEET, items::take);
        return List.of(items.finish());
    }

    /** Every edition goes to thousands of agencies: a file of which half was meant is not published. */
    @Override
    public boolean divisible() {
        return false;
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("basic-item.imported", "import", what.id(), what.fileName(), what);
    }
}
