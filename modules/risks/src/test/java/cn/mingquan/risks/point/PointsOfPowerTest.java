package cn.mingquan.risks.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.search.PowerFilter;
import cn.mingquan.catalogue.search.PowerRow;
import cn.mingquan.catalogue.search.PowerSearch;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointsOfPowerTest {

    private TenantDatabase database;
    private Sql sql;
    private PowerSearch powers;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        powers = new PowerSearch(sql, List.of(new PointsOfPower()));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void the_list_of_powers_counts_the_points_that_stand() {
        point("F-1", RiskFixture.LICENCE, "APPROVED");
        point("F-2", RiskFixture.LICENCE, "DRAFT");
        point("F-3", RiskFixture.LICENCE, "WITHDRAWN");
        point("F-4", null, "DRAFT");

        assertThat(powers.page(new PowerFilter(), new PageQuery()).items())
                .extracting(PowerRow::code, PowerRow::riskPoints)
                .containsExactly(tuple("X-1", 2), tuple("X-2", 0), tuple("X-3", 0));
    }

    @Test
    void powers_without_risk_points_are_found_and_services_owe_none() {
        point("F-1", RiskFixture.LICENCE, "DRAFT");

        var found = powers.page(PowerFilter.withoutRisk(), new PageQuery());

        assertThat(found.items()).extracting(PowerRow::code).containsExactly("X-2");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.drafts()).isEqualTo(1);

        sql.change(
                "update risk_point set state = 'WITHDRAWN', approved_on = '2026-11-01', withdrawn_on = '2026-11-02'");
        assertThat(powers.page(PowerFilter.withoutRisk(), new PageQuery()).items())
                .extracting(PowerRow::code)
                .containsExactly("X-1", "X-2");
    }

    private void point(String code, UUID power, String state) {
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state, approved_on,"
                        + " withdrawn_on, created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', 'A', '风险', ?,"
                        + " '2026-11-01', case when ? = 'WITHDRAWN' then date '2026-11-02' end, now(), now())",
                UUID.randomUUID(),
                code,
                power,
                state,
                state);
    }
}
