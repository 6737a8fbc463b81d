package cn.mingquan.risks.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.institution.register.InstitutionCounts;
import cn.mingquan.risks.institution.register.InstitutionSearch;
import cn.mingquan.risks.monitoring.MonitoringCounts;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

    @Test
    void what_is_missing_is_counted_and_services_are_no_powers() throws SQLException {
        try (var database = RiskFixture.tenant()) {
            var sql = new Sql(database);
            sql.change(
                    "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state,"
                            + " approved_on, created_at, updated_at) values (?, 'F-1', ?, 'POST', 'POWER', 'A', '风险',"
                            + " 'APPROVED', '2026-11-01', now(), now())",
                    UUID.randomUUID(),
                    RiskFixture.LICENCE);

            var view = workbench(sql, database).view();

            assertThat(view.powers()).isEqualTo(new WorkbenchView.Progress(1, 1));
            assertThat(view.publicServices()).isEqualTo(new WorkbenchView.Progress(1, 0));
            assertThat(view.riskPoints()).isEqualTo(new WorkbenchView.Progress(1, 0));
            assertThat(view.powersWithoutRisk()).isEqualTo(1);
            assertThat(view.pointsWithoutMeasure()).isEqualTo(1);
            assertThat(view.powersWithoutBasis()).isEqualTo(2);
            assertThat(view.powersWithoutContent()).isEqualTo(2);
            assertThat(view.recent()).isEmpty();
            assertThat(view.institutions()).isEqualTo(new InstitutionCounts(0, 0, 0, 1, false));
            assertThat(view.monitoring()).isEqualTo(new MonitoringCounts(0, 0, 0));

            sql.change("insert into no_risk_finding (power_id, reason, signed_by, signed_at)"
                    + " select id, '只转送材料', '王小明', now() from power_item where code = 'X-2'");
            assertThat(workbench(sql, database).view().powersWithoutRisk()).isZero();
        }
    }

    private static Workbench workbench(Sql sql, TenantDatabase database) {
        var search = new InstitutionSearch(sql, Clock.systemUTC());
        return new Workbench(sql, new AuditEntries(database), search, new MonitoringPlans(sql, Clock.systemUTC()));
    }
}
