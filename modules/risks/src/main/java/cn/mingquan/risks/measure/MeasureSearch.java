package cn.mingquan.risks.measure;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the measures of all points, what is overdue first. */
@Dependent
class MeasureSearch {

    static final String FROM = " from control_measure m join risk_point r on r.id = m.risk_point_id"
            + " left join power_item p on p.id = r.power_id left join post o on o.id = r.post_id"
            + " left join section c on c.id = coalesce(r.section_id, o.section_id, p.section_id)"
            + " left join risk_level l on l.code = r.level";

    static final String ORDER = "m.done_on nulls first, m.due_on, l.severity, r.code, m.sort";

    private static final String SELECT =
            "select m.id, r.id, r.description, r.state, p.name, c.name, l.label, l.colour, m.mechanism, m.type,"
                    + " coalesce(m.phase, r.phase), m.text, coalesce(m.owner_name, r.owner_name), m.owner_name, m.due_on,"
                    + " m.done_on, m.evidence, m.done_by" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "text", "m.text",
            "point", "r.description",
            "powerName", "p.name",
            "section", "c.name",
            "level", "l.severity",
            "ownerName", "coalesce(m.owner_name, r.owner_name)",
            "dueOn", "m.due_on",
            "doneOn", "m.done_on");

    private final Sql sql;
    private final Clock clock;

    @Inject
    MeasureSearch(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    MeasurePage page(MeasureFilter filter, PageQuery page) {
        var today = LocalDate.now(clock);
        var search = filter.conditions(today);
        var items = sql.list(
                SELECT + search.where() + " order by " + page.orderBy(SORTS, ORDER) + ", m.id limit ? offset ?",
                row -> row(row, today),
                search.parameters(page.size(), page.offset()));
        var total = sql.number("select count(*)" + FROM + search.where(), search.parameters());
        return sql.first(
                        "select " + count(MeasureNeed.OVERDUE) + ", " + count(MeasureNeed.DUE) + ", "
                                + count(MeasureNeed.STANDING) + ", " + count(MeasureNeed.DONE)
                                + " from control_measure m join risk_point r on r.id = m.risk_point_id"
                                + " where r.state <> 'WITHDRAWN'",
                        row -> new MeasurePage(
                                items, total, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        today,
                        today)
                .orElseThrow();
    }

    private static String count(MeasureNeed need) {
        return "count(*) filter (where " + need.condition() + ")";
    }

    MeasureRow get(UUID id) {
        var today = LocalDate.now(clock);
        return sql.first(SELECT + " where m.id = ?", row -> row(row, today), id).orElseThrow(() -> missing(id));
    }

    static Problem missing(UUID id) {
        return new Problem(MeasureProblem.MEASURE_NOT_FOUND, "没有编号为 " + id + " 的防控措施，它可能已被删除。");
    }

    private static MeasureRow row(ResultSet row, LocalDate today) throws SQLException {
        var dueOn = row.getObject(15, LocalDate.class);
        var doneOn = row.getObject(16, LocalDate.class);
        return new MeasureRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                ApprovalState.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Mechanism.valueOf(row.getString(9)),
                constant(MeasureType.class, row.getString(10)),
                constant(Phase.class, row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                dueOn,
                doneOn,
                row.getString(17),
                row.getString(18),
                doneOn == null && dueOn != null && dueOn.isBefore(today));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
