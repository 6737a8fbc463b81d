package cn.mingquan.risks.institution.register;

import cn.mingquan.risks.RiskFigures;
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

/** Counts the institutions in force (S1-36: 建立健全制度7个). How many there are says nothing of how good they are. */
@Dependent
public class InstitutionMeasures implements MeasureSource {

    static final String INSTITUTION = "INSTITUTION";

    @Override
    public Set<String> topics() {
        return Set.of(RiskFigures.INSTITUTIONS);
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.of(RiskFigures.INSTITUTIONS, INSTITUTION, "制度", "个"));
    }

    @Override
    public void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) throws SQLException {
        try (var count = tenant.prepareStatement("select count(*) from institution"
                + " where in_force_on <= ? and (repealed_on is null or repealed_on > ?)")) {
            count.setObject(1, asOf);
            count.setObject(2, asOf);
            try (var rows = count.executeQuery()) {
                rows.next();
                sink.add(INSTITUTION, Map.of(), rows.getLong(1));
            }
        }
    }
}
