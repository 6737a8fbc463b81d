package cn.mingquan.risks.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.search.PowerFilter;
import cn.mingquan.catalogue.search.PowerRow;
import cn.mingquan.catalogue.search.PowerSearch;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.point.PointsOfPower;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskFindingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final SignNoRisk NONE = new SignNoRisk(" 只转送材料，没有裁量 ");

    private TenantDatabase database;
    private Sql sql;
    private RiskFindingResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        resource = new RiskFindingResource(new NoRisks(sql, CLOCK), new AuditTrail(database, CLOCK));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void who_signs_that_there_is_none_owes_no_risk_point_any_more() {
        assertThat(owing()).containsExactly("X-1", "X-2");
        assertThat(resource.get(RiskFixture.LICENCE)).isEqualTo(new RiskFinding(true, 0, null));

        var signed = resource.sign(RiskFixture.LICENCE, NONE);

        assertThat(signed.noRisk()).isEqualTo(new NoRisk("只转送材料，没有裁量", "测试员", CLOCK.instant()));
        assertThat(owing()).containsExactly("X-2");
        assertThat(sql.list("select action from audit_entry", row -> row.getString(1)))
                .containsExactly("power.no-risk-signed");
    }

    @Test
    void a_risk_point_found_later_undoes_the_signature_for_good() {
        resource.sign(RiskFixture.LICENCE, NONE);
        point("DRAFT", "2026-11-22T03:00:00Z");

        assertThat(resource.get(RiskFixture.LICENCE)).isEqualTo(new RiskFinding(true, 1, null));

        sql.change(
                "update risk_point set state = 'WITHDRAWN', approved_on = '2026-11-22', withdrawn_on = '2026-11-22'");
        assertThat(resource.get(RiskFixture.LICENCE)).isEqualTo(new RiskFinding(true, 0, null));
        assertThat(owing()).containsExactly("X-1", "X-2");
    }

    @Test
    void nobody_signs_away_a_risk_that_is_there() {
        point("DRAFT", "2026-11-01T00:00:00Z");

        assertThat(refusal(() -> resource.sign(RiskFixture.LICENCE, NONE)).type())
                .isEqualTo(FindingProblem.POWER_HAS_RISKS);
    }

    @Test
    void neither_a_stopped_power_nor_a_service_owes_anything() {
        var service = sql.first("select id from power_item where code = 'X-3'", row -> row.getObject(1, UUID.class))
                .orElseThrow();
        assertThat(resource.get(service).owed()).isFalse();
        sql.change(
                "update power_item set state = 'WITHDRAWN', withdrawn_on = '2026-11-02' where id = ?",
                RiskFixture.LICENCE);

        assertThat(refusal(() -> resource.sign(RiskFixture.LICENCE, NONE)).type())
                .isEqualTo(FindingProblem.POWER_NOT_IN_USE);
        assertThat(resource.get(RiskFixture.LICENCE).owed()).isFalse();
    }

    @Test
    void a_signature_and_its_end_have_a_reason() {
        resource.sign(RiskFixture.LICENCE, NONE);

        assertThat(refusal(() -> resource.sign(RiskFixture.LICENCE, new SignNoRisk(" ")))
                        .type())
                .isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refusal(() -> resource.revoke(RiskFixture.LICENCE, "")).type())
                .isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(resource.revoke(RiskFixture.LICENCE, "重新排查").noRisk()).isNull();
        assertThat(resource.revoke(RiskFixture.LICENCE, "重新排查").noRisk()).isNull();
        assertThat(sql.list("select action from audit_entry order by at, id", row -> row.getString(1)))
                .containsExactlyInAnyOrder("power.no-risk-signed", "power.no-risk-revoked");
    }

    @Test
    void what_the_unit_does_not_have_is_not_found() {
        var foreign = UUID.randomUUID();

        for (var call : List.<ThrowingCallable>of(
                () -> resource.get(foreign),
                () -> resource.sign(foreign, NONE),
                () -> resource.revoke(foreign, "误签"))) {
            assertThat(refusal(call).type()).isEqualTo(CommonProblem.NOT_FOUND);
        }
    }

    private List<String> owing() {
        return new PowerSearch(sql, List.of(new PointsOfPower()))
                .page(PowerFilter.withoutRisk(), new PageQuery()).items().stream()
                        .map(PowerRow::code)
                        .toList();
    }

    private void point(String state, String at) {
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state, created_at,"
                        + " updated_at) values (?, 'F-1', ?, 'POST', 'POWER', 'A', '风险', ?, ?, ?)",
                UUID.randomUUID(),
                RiskFixture.LICENCE,
                state,
                Instant.parse(at),
                Instant.parse(at));
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
