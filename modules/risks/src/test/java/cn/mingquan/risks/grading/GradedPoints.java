package cn.mingquan.risks.grading;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.grading.scheme.GradingSchemes;
import cn.mingquan.risks.level.RiskScale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Risk points in a database, and their grading as the resource does it. */
public record GradedPoints(Sql sql, GradingSchemes schemes, Clock clock) {

    public UUID point(String code, String state, @Nullable String level) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, description, level, state, approved_on,"
                        + " withdrawn_on, created_at, updated_at) values (?, ?, ?, 'UNIT', 'POWER', ?, ?, ?,"
                        + " '2026-11-01', case when ? = 'WITHDRAWN' then date '2026-11-02' end, '2026-01-01',"
                        + " '2026-01-01')",
                id,
                code,
                RiskFixture.LICENCE,
                "风险 " + code,
                level,
                state,
                state);
        return id;
    }

    /** Grades by the scheme in force. */
    public void grade(UUID id, Map<String, Integer> values, String level) {
        var gradings = new Gradings(sql, clock);
        var point = gradings.get(id);
        var grading = new PointGrading(
                point,
                schemes.inForce().orElseThrow(),
                new RiskScale(sql).scale().items());
        var kept = grading.grade(
                new GradePoint(
                        schemes.inForce().orElseThrow().number(),
                        values,
                        level,
                        "集体研究",
                        GradingMethod.COLLECTIVE,
                        GradingStage.SELF),
                "张三",
                LocalDate.now(clock));
        gradings.keep(point, kept, grading.reviewMonths(level));
    }
}
