package cn.mingquan.risks.measure;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the measures of points that stand. */
@Dependent
class MeasureMatrices {

    private static final String FROM =
            " from control_measure m join risk_point r on r.id = m.risk_point_id where r.state <> 'WITHDRAWN'";

    private final Sql sql;

    @Inject
    MeasureMatrices(Sql sql) {
        this.sql = sql;
    }

    MeasureMatrix matrix() {
        return new MeasureMatrix(
                byPhase(),
                byCause(),
                Arrays.stream(RiskCause.values())
                        .filter(cause -> !MeasureType.against(cause).isEmpty())
                        .map(this::unanswered)
                        .filter(row -> row.points() > 0)
                        .toList());
    }

    private List<MeasureMatrix.ByPhase> byPhase() {
        return sql.list(
                "select coalesce(m.phase, r.phase), m.mechanism, count(*)" + FROM + " group by 1, 2",
                row -> new MeasureMatrix.ByPhase(
                        constant(Phase.class, row.getString(1)), Mechanism.valueOf(row.getString(2)), row.getLong(3)));
    }

    private List<MeasureMatrix.ByCause> byCause() {
        return sql.list("select r.cause, m.type, count(*)" + FROM + " and r.cause is not null group by 1, 2", row -> {
            var cause = RiskCause.valueOf(row.getString(1));
            var type = constant(MeasureType.class, row.getString(2));
            var answers = type != null && MeasureType.against(cause).contains(type);
            return new MeasureMatrix.ByCause(cause, type, answers, row.getLong(3));
        });
    }

    private MeasureMatrix.Unanswered unanswered(RiskCause cause) {
        var wanted = MeasureType.against(cause);
        return sql.first(
                        "select count(*), count(*) filter (where not exists (select 1 from control_measure m"
                                + " where m.risk_point_id = r.id and m.type = any(?))) from risk_point r"
                                + " where r.state <> 'WITHDRAWN' and r.cause = ?",
                        row -> new MeasureMatrix.Unanswered(cause, wanted, row.getLong(1), row.getLong(2)),
                        wanted.stream().map(MeasureType::name).toList(),
                        cause.name())
                .orElseThrow();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
