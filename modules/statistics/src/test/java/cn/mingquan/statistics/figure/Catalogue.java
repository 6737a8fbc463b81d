package cn.mingquan.statistics.figure;

import static cn.mingquan.statistics.Dimension.DIRECTION;
import static cn.mingquan.statistics.Dimension.HOLDER_LAYER;
import static cn.mingquan.statistics.Dimension.POWER_CATEGORY;
import static cn.mingquan.statistics.Dimension.SEVERITY;

import cn.mingquan.statistics.Measure;
import cn.mingquan.statistics.MeasureSink;
import cn.mingquan.statistics.MeasureSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts powers and risk points as the later modules do, for the tests of this one. */
public final class Catalogue implements MeasureSource {

    public static final Measure POWER = Measure.of(
                    "powers", "POWER", "职权", "项", POWER_CATEGORY, HOLDER_LAYER, DIRECTION)
            .everyPair()
            .drafts("POWER_DRAFT")
            .beside("PUBLIC_SERVICE");
    static final Measure POWER_DRAFT = Measure.of(
                    "powers", "POWER_DRAFT", "职权草稿", "项", POWER_CATEGORY, HOLDER_LAYER, DIRECTION)
            .everyPair();
    static final Measure PUBLIC_SERVICE =
            Measure.of("powers", "PUBLIC_SERVICE", "公共服务事项", "项", POWER_CATEGORY, HOLDER_LAYER, DIRECTION);
    static final Measure RISK_POINT = Measure.of("risk-points", "RISK_POINT", "风险点", "个", SEVERITY, HOLDER_LAYER)
            .everyPair()
            .drafts("RISK_POINT_DRAFT");
    static final Measure RISK_POINT_DRAFT = Measure.of("risk-points", "RISK_POINT_DRAFT", "风险点草稿", "个", SEVERITY);

    @Override
    public Set<String> topics() {
        return Set.of("powers", "risk-points");
    }

    @Override
    public List<Measure> measures() {
        return List.of(POWER, POWER_DRAFT, PUBLIC_SERVICE, RISK_POINT, RISK_POINT_DRAFT);
    }

    @Override
    public void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) throws SQLException {
        if (topic.equals("powers")) {
            powers(tenant, asOf, sink);
        } else {
            risks(tenant, asOf, sink);
        }
    }

    private static void powers(Connection tenant, LocalDate asOf, MeasureSink sink) throws SQLException {
        try (var query = tenant.prepareStatement(
                """
                select state, coalesce(category.national_code, 'X'), coalesce(holder_layer, 'NONE'), direction, count(*)
                from power_item left join power_category category on category.code = category
                where state = 'DRAFT' or (state = 'APPROVED' and approved_on <= ?)
                group by 1, 2, 3, 4
                """)) {
            query.setObject(1, asOf);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    boolean service = rows.getString(2).equals("20");
                    sink.add(
                            service ? "PUBLIC_SERVICE" : rows.getString(1).equals("DRAFT") ? "POWER_DRAFT" : "POWER",
                            Map.of(
                                    POWER_CATEGORY, rows.getString(2),
                                    HOLDER_LAYER, rows.getString(3),
                                    DIRECTION, rows.getString(4)),
                            rows.getLong(5));
                }
            }
        }
    }

    private static void risks(Connection tenant, LocalDate asOf, MeasureSink sink) throws SQLException {
        try (var query = tenant.prepareStatement(
                """
                select state, coalesce(level.severity::text, '0'), coalesce(holder_layer, 'NONE'), count(*)
                from risk_point left join risk_level level on level.code = level
                where state = 'DRAFT' or (state = 'APPROVED' and approved_on <= ?)
                group by 1, 2, 3
                """)) {
            query.setObject(1, asOf);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    boolean draft = rows.getString(1).equals("DRAFT");
                    sink.add(
                            draft ? "RISK_POINT_DRAFT" : "RISK_POINT",
                            Map.of(SEVERITY, rows.getString(2), HOLDER_LAYER, rows.getString(3)),
                            rows.getLong(4));
                }
            }
        }
    }
}
