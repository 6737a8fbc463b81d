package cn.mingquan.risks.grading.queue;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Lists risk points by how their grading stands, those without one first. */
@Dependent
class GradingQueue {

    static final String UNGRADED = "r.gradings = '[]'";
    static final String FORMER = "(r.gradings -> 0 ->> 'scheme')::int <> s.number";
    static final String OVERRIDDEN = "r.gradings -> 0 ->> 'level' <> r.gradings -> 0 ->> 'suggested'";

    /** What is of a focus domain is looked at as the gravest unless somebody says otherwise. */
    static final String FOCUS = "p.handling ->> 'focus' is not null and not exists (select 1 from risk_point f"
            + " join risk_level h on h.code = f.level where f.power_id = p.id and f.state <> 'WITHDRAWN' and h.severity = 1)";

    static final String NOT_LED = "l.severity = 1 and r.holder_layer is distinct from 'TOP_LEADER'";

    private static final String FROM = " from risk_point r left join power_item p on p.id = r.power_id"
            + " left join post o on o.id = r.post_id"
            + " left join section c on c.id = coalesce(r.section_id, o.section_id, p.section_id)"
            + " left join risk_level l on l.code = r.level"
            + " left join risk_level g on g.code = r.gradings -> 0 ->> 'suggested'"
            + " left join grading_scheme s on s.state = 'IN_FORCE'";

    private static final String SELECT =
            "select r.id, r.code, r.description, p.name, c.name, r.level, l.label, l.colour,"
                    + " r.state, (r.gradings -> 0 ->> 'score')::numeric, g.label, coalesce(" + OVERRIDDEN + ", false),"
                    + " (r.gradings -> 0 ->> 'on')::date as graded_on, r.review_on, coalesce(r.review_on <= ?, false),"
                    + " coalesce(" + FORMER + ", false), p.handling ->> 'focus'" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "code", "r.code",
            "description", "r.description",
            "powerName", "p.name",
            "section", "c.name",
            "level", "l.sort",
            "score", "(r.gradings -> 0 ->> 'score')::numeric",
            "gradedOn", "graded_on",
            "reviewOn", "r.review_on");

    private final Sql sql;
    private final Clock clock;

    @Inject
    GradingQueue(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    GradingPage page(GradingFilter filter, PageQuery page) {
        var today = LocalDate.now(clock);
        var search = filter.conditions(today);
        var values = search.parameters(page.size(), page.offset());
        var parameters = new Object[values.length + 1];
        parameters[0] = today;
        System.arraycopy(values, 0, parameters, 1, values.length);
        var items = sql.list(
                SELECT + search.where() + " order by "
                        + page.orderBy(SORTS, "graded_on nulls first, r.review_on, l.sort, r.code")
                        + ", r.id limit ? offset ?",
                GradingQueue::row,
                parameters);
        var total = sql.number("select count(*)" + FROM + search.where(), search.parameters());
        return sql.first(
                        "select count(*) filter (where " + UNGRADED + "), count(*) filter (where r.review_on <= ?),"
                                + " count(*) filter (where " + FORMER + "),"
                                + " (select count(*) from grading_scheme where state = 'IN_FORCE') > 0"
                                + " from risk_point r left join grading_scheme s on s.state = 'IN_FORCE'"
                                + " where r.state <> 'WITHDRAWN'",
                        row -> new GradingPage(
                                items, total, row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
                        today)
                .orElseThrow();
    }

    private static GradingRow row(ResultSet row) throws SQLException {
        return new GradingRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                ApprovalState.valueOf(row.getString(9)),
                row.getBigDecimal(10),
                row.getString(11),
                row.getBoolean(12),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getBoolean(15),
                row.getBoolean(16),
                row.getString(17));
    }
}
