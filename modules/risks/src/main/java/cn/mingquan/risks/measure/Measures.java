package cn.mingquan.risks.measure;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a measure while its point stands approved: who carries it out, until when, that it was done. Each act
 * holds the measure's row, so that nothing is recorded twice, and stands in the history of the point.
 */
@Dependent
class Measures {

    private record Measure(
            UUID id,
            UUID pointId,
            String point,
            boolean withdrawn,
            String text,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    private final Sql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Measures(Sql sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    void assign(UUID id, AssignMeasure input) {
        var measure = lock(id);
        requireOpen(measure);
        var owner = Texts.stripped(input.ownerName());
        sql.change("update control_measure set owner_name = ?, due_on = ? where id = ?", owner, input.dueOn(), id);
        if (!Objects.equals(measure.dueOn(), input.dueOn()) || !Objects.equals(measure.owner(), owner)) {
            record("risk-point.measure-assigned", measure, dates(measure.dueOn(), input.dueOn()));
        }
    }

    void complete(UUID id, CompleteMeasure input) {
        var measure = lock(id);
        requireOpen(measure);
        if (input.doneOn().isAfter(LocalDate.now(clock))) {
            throw new Problem(MeasureProblem.MEASURE_INVALID, "请改正标出的内容。").with("doneOn", "完成日期晚于今天");
        }
        sql.change(
                "update control_measure set done_on = ?, evidence = ?, done_by = ? where id = ?",
                input.doneOn(),
                input.evidence().strip(),
                Scopes.actor().name(),
                id);
        record(
                "risk-point.measure-done",
                measure,
                Map.of(
                        "doneOn",
                        input.doneOn().toString(),
                        "evidence",
                        input.evidence().strip()));
    }

    /** It was not done after all, or has to be done again. */
    void reopen(UUID id, String reason) {
        var measure = lock(id);
        requireStanding(measure);
        if (measure.doneOn() == null) {
            throw new Problem(MeasureProblem.MEASURE_NOT_DONE, "这条措施还没有登记完成。");
        }
        sql.change("update control_measure set done_on = null, evidence = null, done_by = null where id = ?", id);
        record(
                "risk-point.measure-reopened",
                measure,
                Map.of("doneOn", measure.doneOn().toString(), "reason", reason));
    }

    private Measure lock(UUID id) {
        return sql.first(
                        "select m.id, r.id, r.description, r.state = 'WITHDRAWN', m.text, m.owner_name, m.due_on, m.done_on"
                                + " from control_measure m join risk_point r on r.id = m.risk_point_id where m.id = ?"
                                + " for update of m",
                        row -> new Measure(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, LocalDate.class),
                                row.getObject(8, LocalDate.class)),
                        id)
                .orElseThrow(() -> MeasureSearch.missing(id));
    }

    private static void requireOpen(Measure measure) {
        requireStanding(measure);
        if (measure.doneOn() != null) {
            throw new Problem(MeasureProblem.MEASURE_DONE, "这条措施已登记完成。要重新落实，请先撤回完成登记。");
        }
    }

    private static void requireStanding(Measure measure) {
        if (measure.withdrawn()) {
            throw new Problem(MeasureProblem.MEASURE_OF_WITHDRAWN_POINT, "所属的风险点已停止，措施不再变动。");
        }
    }

    private static Map<String, Object> dates(@Nullable LocalDate before, @Nullable LocalDate after) {
        var dates = new TreeMap<String, Object>();
        if (before != null) {
            dates.put("dueBefore", before.toString());
        }
        if (after != null) {
            dates.put("dueOn", after.toString());
        }
        return dates;
    }

    /** Without the owner's name: the chain cannot forget. */
    private void record(String action, Measure measure, Map<String, Object> detail) {
        var all = new TreeMap<>(detail);
        all.put("measure", measure.text());
        audit.record(action, "risk-point", measure.pointId(), cn.mingquan.platform.Texts.label(measure.point()), all);
    }
}
