package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.workbook.CatalogueLists;
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

/** Brings the step tables of many powers in from a workbook or a CSV file. What comes in is a draft of each flow. */
@Dependent
public class StepImport implements WorkbookImport {

    private final Sql sql;
    private final CatalogueLists lists;
    private final UnitRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public StepImport(Sql sql, CatalogueLists lists, UnitRecords records, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "flow-steps";
    }

    @Override
    public WorkbookLayout layout() {
        return StepLayout.of(lists.posts());
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var scattered = new ScatteredPowers();
        file.rows(StepLayout.SHEET, scattered::look);
        var flows = new StepGroups(sql, records, audit, clock.instant(), apply, scattered);
        file.rows(StepLayout.SHEET, flows::take);
        return List.of(flows.finish());
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("flow.steps-imported", "import", what.id(), what.fileName(), what);
    }
}
