package cn.mingquan.risks.grading;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads and writes the gradings of the current tenant's risk points. */
@Dependent
class Gradings {

    /** As many as a point keeps: graded every year, that is half a century. */
    private static final int KEPT = 50;

    private final Sql sql;
    private final Clock clock;

    @Inject
    Gradings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Problem 404 when the unit has no such point */
    GradedPoint get(UUID id) {
        return sql.first(
                        "select r.id, r.code, r.description, r.power_id, p.name, o.name, r.level, r.holder_layer, r.state,"
                                + " r.review_on, case when r.power_id is null then 1 else (select count(*)"
                                + " from risk_point n where n.power_id = r.power_id and n.state <> 'WITHDRAWN') end,"
                                + " r.gradings::text, r.version from risk_point r"
                                + " left join power_item p on p.id = r.power_id left join post o on o.id = r.post_id"
                                + " where r.id = ?",
                        Gradings::read,
                        id)
                .orElseThrow(() -> new Problem(GradingProblem.GRADING_POINT_NOT_FOUND, "没有编号为 " + id + " 的风险点。"));
    }

    private static GradedPoint read(ResultSet row) throws SQLException {
        var layer = row.getString(8);
        return new GradedPoint(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                layer == null ? null : HolderLayer.valueOf(layer),
                ApprovalState.valueOf(row.getString(9)),
                row.getObject(10, LocalDate.class),
                row.getLong(11),
                List.of(Json.read(row.getString(12), Grading[].class)),
                row.getLong(13));
    }

    /**
     * Keeps the grading and gives the point its level. An approved point whose level is another now is a draft again: the
     * level counts once it is approved.
     *
     * @param months after which the point is graded anew
     */
    void keep(GradedPoint point, Grading grading, int months) {
        var changed = sql.change(
                "update risk_point set gradings = (select coalesce(jsonb_agg(g.one order by g.nr), '[]')"
                        + " from jsonb_array_elements(jsonb_build_array(?::jsonb) || gradings) with ordinality g(one, nr)"
                        + " where g.nr <= ?), level = ?, review_on = ?,"
                        + " state = case when state = 'APPROVED' and level <> ? then 'DRAFT' else state end,"
                        + " approved_on = case when level <> ? then null else approved_on end,"
                        + " approved_by = case when level <> ? then null else approved_by end,"
                        + " updated_at = ?, version = version + 1 where id = ? and version = ?",
                Json.write(grading),
                KEPT,
                grading.level(),
                grading.on().plusMonths(months),
                grading.level(),
                grading.level(),
                grading.level(),
                clock.instant(),
                point.id(),
                point.version());
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
    }
}
