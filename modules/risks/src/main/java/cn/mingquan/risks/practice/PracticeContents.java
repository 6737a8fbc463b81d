package cn.mingquan.risks.practice;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.PointProblem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes of a point what may leave the unit. */
@Dependent
class PracticeContents {

    private record Point(
            String description,
            ApprovalState state,
            @Nullable String kind,
            @Nullable String kindLabel,
            int severity,
            @Nullable String level,
            OwnerType owner,
            @Nullable String layer,
            @Nullable String phase,
            @Nullable String category,
            @Nullable String categoryLabel) {}

    private final Sql sql;

    @Inject
    PracticeContents(Sql sql) {
        this.sql = sql;
    }

    /** @throws Problem when there is no such point, or something is missing that a typical risk must have */
    PracticeContent of(UUID id) {
        var point = sql.first(
                        "select r.description, r.state, k.code, k.label, coalesce(l.severity, 0), l.label, r.owner_type,"
                                + " r.holder_layer, r.phase, c.code, c.label from risk_point r"
                                + " left join risk_kind k on k.code = r.kind left join risk_level l on l.code = r.level"
                                + " left join power_item p on p.id = r.power_id"
                                + " left join power_category c on c.code = p.category where r.id = ?",
                        PracticeContents::point,
                        id)
                .orElseThrow(() -> new Problem(PointProblem.RISK_POINT_NOT_FOUND, "没有编号为 " + id + " 的风险点。"));
        var measures = sql.list(
                "select mechanism, text from control_measure where risk_point_id = ? order by sort, id",
                row -> new PracticeContent.Measure(Mechanism.valueOf(row.getString(1)), row.getString(2)),
                id);
        return content(point, measures);
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(
                row.getString(1),
                ApprovalState.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                OwnerType.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private static PracticeContent content(Point point, List<PracticeContent.Measure> measures) {
        var problem = new Problem(PracticeProblem.PRACTICE_INCOMPLETE, "请先补齐风险点的内容。");
        if (point.state() != ApprovalState.APPROVED) {
            problem.with("state", "风险点还没有审定");
        }
        if (point.layer() == null) {
            problem.with("holderLayer", "没有填写权力层级");
        }
        if (point.phase() == null) {
            problem.with("phase", "没有填写风险环节");
        }
        if (measures.isEmpty()) {
            problem.with("measures", "没有防控措施");
        }
        if (point.kind() == null || point.kindLabel() == null || point.level() == null) {
            problem.with("level", "没有填写风险种类或者等级");
        }
        if (point.kind() == null
                || point.kindLabel() == null
                || point.level() == null
                || point.layer() == null
                || point.phase() == null
                || !problem.errors().isEmpty()) {
            throw problem;
        }
        return new PracticeContent(
                point.description(),
                point.kind(),
                point.kindLabel(),
                point.severity(),
                point.level(),
                point.owner(),
                HolderLayer.valueOf(point.layer()),
                Phase.valueOf(point.phase()),
                point.category(),
                point.categoryLabel(),
                measures);
    }

    /**
     * The names that the unit has written down with the point, its measures and its posts, as far as they occur in the text,
     * blanks aside. Owners are often written by their posts (主要负责人): those are no names.
     */
    List<String> named(UUID point, String text) {
        return sql.list(
                """
                select distinct name from (
                    select owner_name as name, false as holder from risk_point where id = ?
                    union all select finder, false from risk_point where id = ?
                    union all select owner_name, false from control_measure where risk_point_id = ?
                    union all select holder, true from post, jsonb_array_elements_text(holders) as holder) people
                 cross join lateral (select regexp_replace(name, '[[:space:]\u3000]', '', 'g') as bare) b
                 where length(bare) > 1 and position(bare in regexp_replace(?, '[[:space:]\u3000]', '', 'g')) > 0
                   and (holder or (length(bare) <= 4 or bare like '%·%')
                        and not exists (select 1 from post o where o.name = people.name))
                 order by name
                """,
                row -> row.getString(1), point, point, point, text);
    }
}
