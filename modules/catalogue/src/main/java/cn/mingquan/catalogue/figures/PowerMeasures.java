package cn.mingquan.catalogue.figures;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.PowerFigures;
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
 * Counts the items of the catalogue: approved ones, and drafts apart. Public services (national category 20) are kept in
 * the same list and are no powers: they have measures of their own, shown beside those of the powers.
 */
@Dependent
public class PowerMeasures implements MeasureSource {

    static final String POWER = "POWER";
    static final String POWER_DRAFT = "POWER_DRAFT";
    static final String PUBLIC_SERVICE = "PUBLIC_SERVICE";
    static final String PUBLIC_SERVICE_DRAFT = "PUBLIC_SERVICE_DRAFT";

    private static final String COUNT = "select p.state = 'DRAFT', coalesce(c.national_code, 'X'),"
            + " coalesce(p.holder_layer, 'NONE'), p.direction, count(*)"
            + " from power_item p left join power_category c on c.code = p.category"
            + " where (p.state = 'DRAFT' and p.created_at < ?::date + 1)"
            + " or (p.state = 'APPROVED' and p.approved_on <= ?)"
            + " or (p.state = 'WITHDRAWN' and p.approved_on <= ? and p.withdrawn_on > ?)"
            + " group by 1, 2, 3, 4";

    @Override
    public Set<String> topics() {
        return Set.of(PowerFigures.TOPIC);
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.of(
                                PowerFigures.TOPIC,
                                POWER,
                                "职权",
                                "项",
                                Dimension.POWER_CATEGORY,
                                Dimension.HOLDER_LAYER,
                                Dimension.DIRECTION)
                        .everyPair()
                        .drafts(POWER_DRAFT)
                        .beside(PUBLIC_SERVICE),
                single(POWER_DRAFT, "职权"),
                single(PUBLIC_SERVICE, "公共服务事项").drafts(PUBLIC_SERVICE_DRAFT),
                single(PUBLIC_SERVICE_DRAFT, "公共服务事项"));
    }

    private static Measure single(String code, String label) {
        return Measure.of(
                PowerFigures.TOPIC,
                code,
                label,
                "项",
                Dimension.POWER_CATEGORY,
                Dimension.HOLDER_LAYER,
                Dimension.DIRECTION);
    }

    private static String measure(boolean draft, String category) {
        if (category.equals(PowerCategories.PUBLIC_SERVICE)) {
            return draft ? PUBLIC_SERVICE_DRAFT : PUBLIC_SERVICE;
        }
        return draft ? POWER_DRAFT : POWER;
    }

    @Override
    public void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) throws SQLException {
        try (var count = tenant.prepareStatement(COUNT)) {
            for (var i = 1; i <= 4; i++) {
                count.setObject(i, asOf);
            }
            try (var rows = count.executeQuery()) {
                while (rows.next()) {
                    sink.add(
                            measure(rows.getBoolean(1), rows.getString(2)),
                            Map.of(
                                    Dimension.POWER_CATEGORY, rows.getString(2),
                                    Dimension.HOLDER_LAYER, rows.getString(3),
                                    Dimension.DIRECTION, rows.getString(4)),
                            rows.getLong(5));
                }
            }
        }
    }
}
