package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.AppliedImport;
import cn.mingquan.platform.imports.CodedRows;
import cn.mingquan.platform.imports.DependentRows;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.OwnTemplate;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Brings a unit's catalogue in from its workbook: posts, powers, legal bases. What comes in is a draft. */
@Dependent
public class PowerImport implements WorkbookImport {

    private static final DependentRows.Recorded RECORDED = new DependentRows.Recorded(
            "power",
            "bases",
            List.of("type", "title", "article", "text", "validFrom", "validTo"),
            List.of("title", "article"),
            Set.of());

    private static final DependentRows.Statements BASES = new DependentRows.Statements(
            "select power_id, id, type, title, article, text, valid_from::text, valid_to::text from legal_basis"
                    + " where power_id = any(?::uuid[]) order by power_id, sort",
            "select id, name, state <> 'DRAFT' from power_item where id = any(?::uuid[])",
            "delete from legal_basis where id = any(?::uuid[])",
            "update power_item set version = version + 1 where id = any(?::uuid[])",
            "insert into legal_basis (id, power_id, type, title, article, text, valid_from, valid_to, sort)"
                    + " values (?, ?, ?, ?, ?, ?, ?::date, ?::date, ?)",
            // Who writes a basis anew has looked at it: what was said of its law is done with (S2-08).
            "update legal_basis set type = ?, title = ?, article = ?, text = ?, valid_from = ?::date,"
                    + " valid_to = ?::date, sort = ?, changed_on = null, change_note = null where id = ?");

    private final Sql sql;
    private final CatalogueLists lists;
    private final OwnTemplate own;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    public PowerImport(
            Sql sql, CatalogueLists lists, OwnTemplate own, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.own = own;
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
        var posts = new PostRows(sql, audit, apply);
        if (file.has(PowerLayout.POSTS)) {
            file.rows(PowerLayout.POSTS, posts::take);
            counts.add(posts.finish());
        }
        var powers = new CodedRows<>(
                sql,
                audit,
                new PowerRows(
                        posts,
                        lists.customFields(),
                        new RecordedNames(sql),
                        own.find().map(UnitTemplate::unitName).orElse(null)),
                clock.instant(),
                apply);
        if (file.has(PowerLayout.POWERS)) {
            file.rows(PowerLayout.POWERS, powers::expect);
            file.rows(PowerLayout.POWERS, powers::take);
            counts.add(powers.finish());
        }
        if (file.has(PowerLayout.BASES)) {
            counts.add(bases(file, powers, apply));
        }
        return counts;
    }

    private SheetCount bases(WorkbookReader file, CodedRows<PowerLine> powers, boolean apply) {
        var bases = new DependentRows(
                sql, PowerLayout.BASES, RECORDED, BASES, row -> powers.find(row, "name"), BasisRows::values);
        file.rows(PowerLayout.BASES, bases::judge);
        bases.compare(apply);
        if (apply) {
            bases.replace(audit, rows -> file.rows(PowerLayout.BASES, rows));
        }
        return bases.count();
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("power.imported", "import", what.id(), what.fileName(), what);
        figures.changed();
    }
}
