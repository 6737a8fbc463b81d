package cn.mingquan.risks.figures;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.risks.RiskFigures;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measure;
import cn.mingquan.statistics.MeasureSink;
import cn.mingquan.statistics.MeasureSource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts risk points and their measures by common severity, and the powers that are graded directly. The two are never
 * one figure: some units grade powers, others grade points (domain 1.7).
 */
@Dependent
public class RiskMeasures implements MeasureSource {

    static final String RISK_POINT = "RISK_POINT";
    static final String RISK_POINT_DRAFT = "RISK_POINT_DRAFT";
    static final String CONTROL_MEASURE = "CONTROL_MEASURE";
    static final String POWER_GRADED = "POWER_GRADED";

    private static final String POINTS = "select r.state = 'DRAFT', coalesce(l.severity, 0)::text,"
            + " coalesce(r.holder_layer, 'NONE'), coalesce(c.national_code, 'X'), count(*),"
            + " sum((select count(*) from control_measure m where m.risk_point_id = r.id))"
            + " from risk_point r left join risk_level l on l.code = r.level"
            + " left join power_item p on p.id = r.power_id left join power_category c on c.code = p.category"
            + " where (r.state = 'DRAFT' and r.created_at < ?::date + 1)"
            + " or (r.state = 'APPROVED' and r.approved_on <= ?)"
            + " or (r.state = 'WITHDRAWN' and r.approved_on <= ? and r.withdrawn_on > ?)"
            + " group by 1, 2, 3, 4";

    private static final String GRADED = "select l.severity::text, coalesce(p.holder_layer, 'NONE'),"
            + " coalesce(c.national_code, 'X'), p.direction, count(*)"
            + " from power_item p join risk_level l on l.code = p.level"
            + " left join power_category c on c.code = p.category"
            + " where c.national_code is distinct from '" + PowerCategories.PUBLIC_SERVICE
            + "' and ((p.state = 'APPROVED' and p.approved_on <= ?)"
            + " or (p.state = 'WITHDRAWN' and p.approved_on <= ? and p.withdrawn_on > ?))"
            + " group by 1, 2, 3, 4";

    @Override
    public Set<String> topics() {
        return Set.of(RiskFigures.TOPIC, PowerFigures.TOPIC);
    }

    /** A risk point stands under the category of its power. */
    @Override
    public Map<String, Set<String>> lookingAt() {
        return Map.of(RiskFigures.TOPIC, Set.of(PowerFigures.TOPIC));
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.of(
                                RiskFigures.TOPIC,
                                RISK_POINT,
                                "廉政风险点",
                                "个",
                                Dimension.SEVERITY,
                                Dimension.HOLDER_LAYER,
                                Dimension.POWER_CATEGORY)
                        .pair(Dimension.SEVERITY, Dimension.HOLDER_LAYER)
                        .pair(Dimension.SEVERITY, Dimension.POWER_CATEGORY)
                        .drafts(RISK_POINT_DRAFT),
                Measure.of(
                        RiskFigures.TOPIC,
                        RISK_POINT_DRAFT,
                        "廉政风险点",
                        "个",
                        Dimension.SEVERITY,
                        Dimension.HOLDER_LAYER,
                        Dimension.POWER_CATEGORY),
                Measure.of(RiskFigures.TOPIC, CONTROL_MEASURE, "防控措施", "条", Dimension.SEVERITY),
                Measure.of(
                                PowerFigures.TOPIC,
                                POWER_GRADED,
                                "已定级职权",
                                "项",
                                Dimension.SEVERITY,
                                Dimension.HOLDER_LAYER,
                                Dimension.POWER_CATEGORY,
                                Dimension.DIRECTION)
                        .pair(Dimension.SEVERITY, Dimension.HOLDER_LAYER)
                        .pair(Dimension.SEVERITY, Dimension.POWER_CATEGORY));
    }

    @Override
    public void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) throws SQLException {
        if (topic.equals(RiskFigures.TOPIC)) {
            countPoints(tenant, asOf, sink);
        } else {
            countGraded(tenant, asOf, sink);
        }
    }

    private static void countPoints(Connection tenant, LocalDate asOf, MeasureSink sink) throws SQLException {
        try (var count = tenant.prepareStatement(POINTS)) {
            for (var i = 1; i <= 4; i++) {
                count.setObject(i, asOf);
            }
            try (var rows = count.executeQuery()) {
                while (rows.next()) {
                    var severity = rows.getString(2);
                    var draft = rows.getBoolean(1);
                    sink.add(
                            draft ? RISK_POINT_DRAFT : RISK_POINT,
                            Map.of(
                                    Dimension.SEVERITY, severity,
                                    Dimension.HOLDER_LAYER, rows.getString(3),
                                    Dimension.POWER_CATEGORY, rows.getString(4)),
                            rows.getLong(5));
                    if (!draft && rows.getLong(6) > 0) {
                        sink.add(CONTROL_MEASURE, Map.of(Dimension.SEVERITY, severity), rows.getLong(6));
                    }
                }
            }
        }
    }

    private static void countGraded(Connection tenant, LocalDate asOf, MeasureSink sink) throws SQLException {
        try (var count = tenant.prepareStatement(GRADED)) {
            for (var i = 1; i <= 3; i++) {
                count.setObject(i, asOf);
            }
            try (var rows = count.executeQuery()) {
                while (rows.next()) {
                    sink.add(
                            POWER_GRADED,
                            Map.of(
                                    Dimension.SEVERITY, rows.getString(1),
                                    Dimension.HOLDER_LAYER, rows.getString(2),
                                    Dimension.POWER_CATEGORY, rows.getString(3),
                                    Dimension.DIRECTION, rows.getString(4)),
                            rows.getLong(5));
                }
            }
        }
    }
}
