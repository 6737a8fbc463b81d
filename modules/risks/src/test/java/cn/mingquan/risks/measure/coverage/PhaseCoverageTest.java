package cn.mingquan.risks.measure.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.point.Phase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhaseCoverageTest {

    private TenantDatabase database;
    private Sql sql;
    private PhaseCoverage coverage;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        coverage = new PhaseCoverage(sql);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_power_is_covered_when_something_is_done_before_while_and_after_it_is_exercised() {
        var point = point("APPROVED", "DURING");
        measure(point, null);
        measure(point, "BEFORE");
        point("APPROVED", "AFTER");
        measure(point("WITHDRAWN", "AFTER"), "AFTER");

        var before = page(null, false);
        assertThat(before.items())
                .as("services are no powers; the gravest comes first")
                .extracting(
                        CoveredPower::name,
                        CoveredPower::points,
                        CoveredPower::before,
                        CoveredPower::during,
                        CoveredPower::after)
                .containsExactly(tuple("发证", 2L, 1L, 1L, 0L), tuple("处罚", 0L, 0L, 0L, 0L));
        assertThat(before.covered()).isZero();
        assertThat(page(Phase.AFTER, false).total()).isEqualTo(2);
        assertThat(page(Phase.BEFORE, false).total()).isEqualTo(1);

        measure(point, "AFTER");

        assertThat(page(null, false).covered()).isEqualTo(1);
        assertThat(page(null, true).items()).extracting(CoveredPower::name).containsExactly("处罚");
    }

    private CoveragePage page(Phase missing, boolean gaps) {
        return coverage.page(new CoverageFilter(missing, gaps), new PageQuery());
    }

    private UUID point(String state, String phase) {
        var id = Ids.next();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, description, level, phase, state,"
                        + " approved_on, withdrawn_on, created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', '风险', 'A',"
                        + " ?, ?, date '2026-03-01', case when ? = 'WITHDRAWN' then date '2026-04-01' end, '2026-01-01',"
                        + " '2026-01-01')",
                id,
                id.toString(),
                RiskFixture.LICENCE,
                phase,
                state,
                state);
        return id;
    }

    private void measure(UUID point, String phase) {
        sql.change(
                "insert into control_measure (id, risk_point_id, mechanism, phase, text) values (?, ?, 'RESTRAINT', ?,"
                        + " '措施')",
                Ids.next(),
                point,
                phase);
    }
}
