package cn.mingquan.risks.procedure;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What was found in a round, and how far each point is in the five steps (S4-14). */
@Dependent
class FoundPoints {

    private static final String FOUND = "with found as (select (e.point #>> '{}')::uuid as id,"
            + " string_agg(distinct p.name, '、' order by p.name) as names from finding_round p cross join lateral"
            + " jsonb_path_query(p.document, '$.entries[*].points[*]') e(point) where p.round_id = ? group by 1) ";

    private static final String LAST_CHECK =
            "(select max(k.checked_on) from risk_check k where k.risk_point_id = r.id and k.result is not null)";

    private static final Map<String, String> SORTS =
            Map.of("description", "r.description", "level", "l.severity", "measures", "measures");

    private final Sql sql;

    @Inject
    FoundPoints(Sql sql) {
        this.sql = sql;
    }

    FoundPointPage page(UUID round, PageQuery page) {
        var items = sql.list(
                FOUND + "select r.id, r.description, r.state, l.label, l.colour, f.names,"
                        + " (select count(*) from control_measure m where m.risk_point_id = r.id) as measures,"
                        + " (select count(*) from control_measure m where m.risk_point_id = r.id"
                        + " and coalesce(m.owner_name, r.owner_name) is null),"
                        + " " + LAST_CHECK + " is not null or exists (select 1 from control_measure m"
                        + " where m.risk_point_id = r.id and m.done_on is not null),"
                        + " jsonb_array_length(r.gradings) > 1 or r.updated_at::date > " + LAST_CHECK
                        + " from found f join risk_point r on r.id = f.id left join risk_level l on l.code = r.level"
                        + " order by " + page.orderBy(SORTS, "l.severity nulls last, r.code")
                        + ", r.id limit ? offset ?",
                row -> new FoundPoint(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        ApprovalState.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(3).equals(ApprovalState.APPROVED.name()),
                        row.getLong(7),
                        row.getLong(7) > 0 && row.getLong(8) == 0,
                        row.getBoolean(9),
                        row.getBoolean(10)),
                round,
                page.size(),
                page.offset());
        return new FoundPointPage(
                items, sql.number(FOUND + "select count(*) from found f join risk_point r on r.id = f.id", round));
    }
}
