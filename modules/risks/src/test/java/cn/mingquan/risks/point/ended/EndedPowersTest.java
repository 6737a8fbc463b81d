package cn.mingquan.risks.point.ended;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The points of a power end with it, and no others. */
class EndedPowersTest {

    private TenantDatabase database;
    private Sql sql;
    private EndedPowers ended;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        var clock = Clock.systemUTC();
        ended = new EndedPowers(sql, new AuditTrail(database, clock), clock);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void approved_points_of_an_ended_power_are_withdrawn_once_with_the_reason() {
        var held = point("RP-1", "APPROVED", RiskFixture.LICENCE);
        var draft = point("RP-2", "DRAFT", RiskFixture.LICENCE);
        var free = point("RP-3", "APPROVED", null);
        ended.withdraw();
        assertThat(state(held)).isEqualTo("APPROVED");

        sql.change(
                "update power_item set state = 'WITHDRAWN', withdrawn_on = current_date where id = ?",
                RiskFixture.LICENCE);
        ended.withdraw();
        ended.withdraw();

        assertThat(List.of(state(held), state(draft), state(free))).containsExactly("WITHDRAWN", "DRAFT", "APPROVED");
        assertThat(sql.number("select count(*) from risk_point where withdrawn_on is not null and version = 1"))
                .isOne();
        assertThat(new AuditEntries(database).of(held)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("risk-point.withdrawn");
            assertThat(String.valueOf(entry.detail())).contains("所属职权“发证”已停止");
        });
    }

    @Test
    void points_of_ended_powers_are_told_from_the_others() {
        var held = point("RP-1", "DRAFT", RiskFixture.LICENCE);
        var free = point("RP-2", "DRAFT", null);
        assertThat(ended.among(List.of(held, free))).isEmpty();
        sql.change(
                "update power_item set state = 'WITHDRAWN', withdrawn_on = current_date where id = ?",
                RiskFixture.LICENCE);
        assertThat(ended.among(List.of(held, free))).containsOnlyKeys(held).containsValue("发证");
    }

    private UUID point(String code, String state, UUID power) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state, approved_on,"
                        + " created_at, updated_at, version) values (?, ?, ?, 'POST', 'POWER', 'A', '风险', ?,"
                        + " case when ? = 'APPROVED' then date '2026-11-01' end, now(), now(), 0)",
                id,
                code,
                power,
                state,
                state);
        return id;
    }

    private String state(UUID point) {
        return sql.first("select state from risk_point where id = ?", row -> row.getString(1), point)
                .orElseThrow();
    }
}
