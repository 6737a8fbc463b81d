package cn.mingquan.risks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.statistics.Dimension;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskMeasuresTest {

    private TenantDatabase database;
    private Sql sql;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void points_count_by_common_severity_with_their_measures() throws SQLException {
        var first = point("A", "APPROVED", "2026-11-01");
        point("B", "APPROVED", "2026-11-20");
        point(null, "DRAFT", null);
        sql.change(
                "insert into control_measure (id, risk_point_id, mechanism, text) values (?, ?, 'RESTRAINT', '双人审核'),"
                        + " (?, ?, 'DISCLOSURE', '公示')",
                UUID.randomUUID(),
                first,
                UUID.randomUUID(),
                first);

        assertThat(counted("risk-points", "2026-11-19"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("RISK_POINT 1", 1L, "CONTROL_MEASURE 1", 2L, "RISK_POINT_DRAFT 0", 1L));
        assertThat(counted("risk-points", "2026-11-20")).containsEntry("RISK_POINT 3", 1L);
    }

    @Test
    void graded_powers_are_a_figure_of_their_own_and_drafts_are_not_in_it() throws SQLException {
        assertThat(counted("powers", "2026-11-20")).containsExactlyInAnyOrderEntriesOf(Map.of("POWER_GRADED 1", 1L));
        assertThat(counted("powers", "2026-10-31")).isEmpty();
    }

    private Map<String, Long> counted(String topic, String day) throws SQLException {
        var counts = new TreeMap<String, Long>();
        new RiskMeasures()
                .count(
                        database.connection(),
                        topic,
                        LocalDate.parse(day),
                        (measure, values, count) ->
                                counts.merge(measure + " " + values.get(Dimension.SEVERITY), count, Long::sum));
        return counts;
    }

    private UUID point(String level, String state, String approved) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state, approved_on,"
                        + " created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', ?, '风险', ?, ?::date,"
                        + " '2026-01-01', '2026-01-01')",
                id,
                id.toString(),
                RiskFixture.LICENCE,
                level,
                state,
                approved);
        return id;
    }
}
