package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.BasicKeeper;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings items of the basic catalogue in from a workbook or a CSV file. */
@Dependent
class BasicImport implements WorkbookImport {

    private final Sql sql;
    private final SectorLines lines;
    private final AuditTrail audit;
    private final Clock clock;
    private BasicKeeper keeper = BasicKeeper.PROVINCE;
    private @Nullable Instant checkedAt;

    @Inject
    BasicImport(Sql sql, SectorLines lines, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** By a keeper: its files are its own, and what is not its to keep is refused. */
    BasicImport by(BasicKeeper other) {
        keeper = other;
        return this;
    }

    @Override
    public String kind() {
        return keeper.body() == null ? "basic-items" : "basic-items:" + keeper.body();
    }

    @Override
    public WorkbookLayout layout() {
        return BasicLayout.of(lines.choices());
    }

    @Override
    public void checkedAt(Instant instant) {
        checkedAt = instant;
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var items = new BasicGroups(sql, audit, keeper, checkedAt, clock.instant(), apply);
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
