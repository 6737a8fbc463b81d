package cn.mingquan.risks.workbook;

import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.imports.AppliedImport;
import cn.mingquan.platform.imports.CodedRows;
import cn.mingquan.platform.imports.DependentRows;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import cn.mingquan.risks.RiskFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a unit's risk points in from their workbook, with their control measures. What comes in is a draft. */
@Dependent
public class PointImport implements WorkbookImport {

    private static final DependentRows.Recorded RECORDED = new DependentRows.Recorded(
            "risk-point",
            "measures",
            List.of("mechanism", "type", "phase", "text", "ownerName", "dueOn"),
            List.of("text"),
            Set.of("ownerName"));

    private static final DependentRows.Statements MEASURES = new DependentRows.Statements(
            "select risk_point_id, id, mechanism, type, phase, text, owner_name, due_on from control_measure"
                    + " where risk_point_id = any(?::uuid[]) order by risk_point_id, sort",
            "select id, case when length(description) <= 40 then description else left(description, 40) || '…' end,"
                    + " state <> 'DRAFT' from risk_point where id = any(?::uuid[])",
            // What has been done stays, with its evidence, whatever a file leaves out.
            "delete from control_measure where id = any(?::uuid[]) and done_on is null",
            "update risk_point set version = version + 1 where id = any(?::uuid[])",
            "insert into control_measure (id, risk_point_id, mechanism, type, phase, text, owner_name, due_on, sort)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::date, ?)",
            "update control_measure set mechanism = ?, type = ?, phase = ?, text = ?, owner_name = ?, due_on = ?::date,"
                    + " sort = ? where id = ?");

    private final Sql sql;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    public PointImport(Sql sql, AuditTrail audit, FigureChanges figures, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "risk-points";
    }

    @Override
    public WorkbookLayout layout() {
        return PointLayout.of(sql);
    }

    @Override
    public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
        var counts = new ArrayList<SheetCount>();
        var points = new CodedRows<>(
                sql, audit, new PointRows(sql, new RecordedNames(sql), LocalDate.now(clock)), clock.instant(), apply);
        if (file.has(PointLayout.POINTS)) {
            file.rows(PointLayout.POINTS, points::expect);
            file.rows(PointLayout.POINTS, points::take);
            counts.add(points.finish());
        }
        if (file.has(PointLayout.MEASURES)) {
            var measures = new DependentRows(
                    sql,
                    PointLayout.MEASURES,
                    RECORDED,
                    MEASURES,
                    row -> points.find(row, "description"),
                    PointImport::measure);
            file.rows(PointLayout.MEASURES, measures::judge);
            measures.compare(apply);
            if (apply) {
                measures.replace(audit, rows -> file.rows(PointLayout.MEASURES, rows));
            }
            counts.add(measures.count());
        }
        return counts;
    }

    private static List<@Nullable String> measure(SheetRow row) {
        var due = row.date("dueOn");
        return Arrays.asList(
                row.choice("mechanism"),
                row.choice("type"),
                row.choice("phase"),
                row.text("text"),
                row.text("ownerName"),
                due == null ? null : due.toString());
    }

    @Override
    public void applied(AppliedImport what) {
        audit.record("risk-point.imported", "import", what.id(), what.fileName(), what);
        figures.changed(RiskFigures.TOPIC);
    }
}
