package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.power.PowerResource;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
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
import java.util.ArrayList;
import java.util.List;

/** Brings a unit's catalogue in from its workbook: posts, powers, legal bases. What comes in is a draft. */
@Dependent
public class PowerImport implements WorkbookImport {

    private final Sql sql;
    private final CatalogueLists lists;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    public PowerImport(Sql sql, CatalogueLists lists, AuditTrail audit, FigureChanges figures, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "powers";
    }

    @Override
    public WorkbookLayout layout() {
        return PowerLayout.of(lists);
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var counts = new ArrayList<SheetCount>();
        var posts = new PostRows(sql, apply);
        if (file.has(PowerLayout.POSTS)) {
            file.rows(PowerLayout.POSTS, posts::take);
            counts.add(posts.finish());
        }
        var powers = new PowerRows(sql, posts, lists.customFields(), clock.instant(), apply);
        if (file.has(PowerLayout.POWERS)) {
            file.rows(PowerLayout.POWERS, powers::take);
            counts.add(powers.finish());
        }
        if (file.has(PowerLayout.BASES)) {
            counts.add(bases(file, powers, apply));
        }
        return counts;
    }

    private SheetCount bases(WorkbookReader file, PowerRows powers, boolean apply) {
        var bases = new BasisRows(sql, powers);
        file.rows(PowerLayout.BASES, bases::judge);
        bases.compare();
        if (apply) {
            bases.clear();
            file.rows(PowerLayout.BASES, bases::write);
            bases.flush();
        }
        return bases.count();
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("power.imported", "import", what.id(), what.fileName(), what);
        figures.changed(PowerResource.TOPIC);
    }
}
