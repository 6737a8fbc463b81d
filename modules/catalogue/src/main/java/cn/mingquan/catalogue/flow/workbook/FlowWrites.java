package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.flow.draft.NewDrafts;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a portion of the file writes, collected so that each statement runs once for all. */
final class FlowWrites {

    private final Sql sql;
    private final AuditTrail audit;
    private final Instant now;
    private final NewDrafts added;
    private final List<@Nullable Object[]> replaced = new ArrayList<>();
    private final List<AuditTrail.Subject> subjects = new ArrayList<>();

    FlowWrites(Sql sql, AuditTrail audit, Instant now) {
        this.sql = sql;
        this.audit = audit;
        this.now = now;
        this.added = new NewDrafts(sql, now);
    }

    void add(KnownFlow flow, FlowTable table) {
        added.add(flow.power(), flow.number(), table);
        record(flow, table);
    }

    void replace(KnownFlow flow, FlowTable table) {
        replaced.add(new @Nullable Object[] {Json.write(table), table.tasks().size(), now, flow.draft()});
        record(flow, table);
    }

    private void record(KnownFlow flow, FlowTable table) {
        subjects.add(new AuditTrail.Subject(
                flow.power(),
                flow.name(),
                Map.of("number", flow.number(), "steps", table.tasks().size())));
    }

    void write() {
        added.write();
        sql.each(
                "update power_flow set document = ?::jsonb, steps = ?, updated_at = ?, version = version + 1"
                        + " where id = ? and state = 'DRAFT'",
                replaced);
        audit.recordEach("flow.steps-imported", "flow", subjects);
    }
}
