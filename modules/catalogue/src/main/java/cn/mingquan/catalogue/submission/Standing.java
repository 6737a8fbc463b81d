package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.StatementReply;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the unit's powers what the examining body has said of them, in an examination or a ruling. */
@Dependent
public class Standing {

    private final Sql sql;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    Standing(Sql sql, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param body who has examined
     * @param madeAt when the statement was made: what has been changed since is not confirmed
     */
    public void apply(StatementReply reply, String body, Instant madeAt) {
        confirm(of(reply, Verdict.CONFIRMED), body, madeAt);
        stop(of(reply, Verdict.STOPPED), body);
        figures.changed();
    }

    private static List<StatementReply.Row> of(StatementReply reply, Verdict verdict) {
        return reply.rows().stream().filter(row -> row.verdict() == verdict).toList();
    }

    private void confirm(List<StatementReply.Row> rows, String body, Instant madeAt) {
        var names = names(
                "select id, name from power_item where id = any(?::uuid[]) and state = 'APPROVED' and stopped_on is null"
                        + " and updated_at <= ?",
                ids(rows),
                madeAt);
        var changes = new ArrayList<@Nullable Object[]>();
        var subjects = new ArrayList<AuditTrail.Subject>();
        for (var row : rows) {
            var name = names.get(row.powerId());
            if (name != null && row.filingNo() != null && row.filedOn() != null) {
                changes.add(new @Nullable Object[] {row.filingNo(), row.filedOn(), body, row.powerId()});
                subjects.add(new AuditTrail.Subject(
                        row.powerId(),
                        name,
                        Map.of(
                                "filingNo",
                                row.filingNo(),
                                "filedOn",
                                row.filedOn().toString(),
                                "body",
                                body)));
            }
        }
        sql.each(
                "update power_item set confirmed_no = ?, confirmed_on = ?, confirmed_by = ?, version = version + 1"
                        + " where id = ?",
                changes);
        audit.recordEach("power.confirmed", "power", subjects);
    }

    /** Stopped whatever has been changed since; what was approved leaves the figures today. */
    private void stop(List<StatementReply.Row> rows, String body) {
        var names =
                names("select id, name from power_item where id = any(?::uuid[]) and stopped_on is null", ids(rows));
        var changes = new ArrayList<@Nullable Object[]>();
        var subjects = new ArrayList<AuditTrail.Subject>();
        var today = LocalDate.now(clock);
        for (var row : rows) {
            var name = names.get(row.powerId());
            if (name != null && row.reason() != null && row.effectiveOn() != null) {
                changes.add(new @Nullable Object[] {row.effectiveOn(), row.reason(), body, today, row.powerId()});
                subjects.add(new AuditTrail.Subject(
                        row.powerId(),
                        name,
                        Map.of(
                                "reason", row.reason(),
                                "effectiveOn", row.effectiveOn().toString(),
                                "body", body)));
            }
        }
        sql.each(
                "update power_item set stopped_on = ?, stop_reason = ?, stopped_by = ?, confirmed_no = null,"
                        + " confirmed_on = null, confirmed_by = null,"
                        + " withdrawn_on = case when state = 'APPROVED' then ?::date else withdrawn_on end,"
                        + " state = case when state = 'APPROVED' then 'WITHDRAWN' else state end, version = version + 1"
                        + " where id = ?",
                changes);
        audit.recordEach("power.stop-ordered", "power", subjects);
    }

    private static List<UUID> ids(List<StatementReply.Row> rows) {
        return rows.stream().map(StatementReply.Row::powerId).toList();
    }

    private Map<UUID, String> names(String query, @Nullable Object... parameters) {
        var names = new HashMap<UUID, String>();
        sql.list(query, row -> names.put(row.getObject(1, UUID.class), row.getString(2)), parameters);
        return names;
    }

    /** The unit has taken note of the order to stop a power. */
    void acknowledge(UUID power) {
        var name = sql.first(
                        "update power_item set stop_acknowledged_by = ?, stop_acknowledged_at = ?, version = version + 1"
                                + " where id = ? and stopped_on is not null and stop_acknowledged_at is null"
                                + " returning name",
                        row -> row.getString(1),
                        Scopes.actor().name(),
                        clock.instant(),
                        power)
                .orElseThrow(() -> new Problem(StatementProblem.STOP_ORDER_NOT_FOUND, "这项职权没有待确认知悉的停止行使决定。"));
        audit.record("power.stop-acknowledged", "power", power, name, Map.of());
    }
}
