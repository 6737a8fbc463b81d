package cn.mingquan.risks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitoringPlanTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final List<Watcher> OFFICE = List.of(new Watcher("机关党委", null));

    private TenantDatabase database;
    private Sql sql;
    private MonitoringPlanResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        sql.change("insert into risk_level (code, label, colour, severity, sort) values ('M', '中', '#FA8C16', 2, 2)");
        sql.change("update risk_level set sort = 3 where code = 'B'");
        resource = new MonitoringPlanResource(
                new MonitoringPlans(sql, new StandardPlans(Optional::empty), CLOCK), new AuditTrail(database, CLOCK));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void the_template_says_how_its_levels_are_monitored_until_the_unit_does() {
        var template = new UnitTemplate(
                "sample",
                "2026.1",
                "样例",
                "某局",
                "",
                Json.read(
                        """
                        {"risks": {"monitoring": [{"code": "A", "mode": "PERIODIC", "periodMonths": 3,
                                                   "watchers": ["派驻纪检组", "机关党委"]}]}}""",
                        JsonObject.class));
        var plans = new MonitoringPlans(sql, new StandardPlans(() -> Optional.of(template)), CLOCK);

        var plan = plans.get("A");
        assertThat(plan.mode()).isEqualTo(MonitoringMode.PERIODIC);
        assertThat(plan.periodMonths()).isEqualTo(3);
        assertThat(plan.watchers()).extracting(Watcher::name).containsExactly("派驻纪检组", "机关党委");
        assertThat(plan.standard()).isTrue();
        assertThat(plans.get("B").mode()).as("not named by the template").isEqualTo(MonitoringMode.SPOT_CHECK);

        plans.save(
                "A",
                new MonitoringPlan(MonitoringMode.KEY, null, null, List.of(new Watcher("局党组", null))),
                plan.version());
        assertThat(plans.get("A").watchers()).extracting(Watcher::name).containsExactly("局党组");
    }

    @Test
    void until_the_unit_decides_the_standard_of_each_severity_holds() {
        assertThat(resource.list().items())
                .extracting(
                        MonitoringPlanView::level,
                        MonitoringPlanView::mode,
                        MonitoringPlanView::periodMonths,
                        MonitoringPlanView::samplePercent,
                        MonitoringPlanView::standard)
                .containsExactly(
                        tuple("A", MonitoringMode.KEY, null, null, true),
                        tuple("M", MonitoringMode.PERIODIC, 6, null, true),
                        tuple("B", MonitoringMode.SPOT_CHECK, null, 10, true));
        assertThat(plan("A").watchers()).hasSize(5);
    }

    @Test
    void the_unit_decides_otherwise_and_the_record_says_what_it_was() {
        var changed = resource.change(
                "M",
                new MonitoringPlan(MonitoringMode.PERIODIC, 3, null, List.of(new Watcher("科长", RiskFixture.POST))),
                "\"0\"");

        assertThat(changed.standard()).isFalse();
        assertThat(changed.version()).isEqualTo(1);
        assertThat(plan("M").watchers()).containsExactly(new Watcher("科长", RiskFixture.POST));
        assertThat(sql.list("select detail from audit_entry", row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("periodMonths")
                .contains("科长");
    }

    @Test
    void periodic_checks_come_due_by_the_period_from_the_first_approval_and_then_from_the_last_round() {
        assertThat(plan("M").nextOn()).isNull();
        point("F-1", "M", "2026-04-30");
        assertThat(plan("M").nextOn()).isEqualTo("2026-10-30");
        assertThat(plan("M").nextOverdue()).isTrue();
        assertThat(new MonitoringPlans(sql, new StandardPlans(Optional::empty), CLOCK).counts())
                .isEqualTo(new MonitoringCounts(1, 0, 0));

        round("M", "2026-11-01");

        assertThat(plan("M").lastOn()).isEqualTo("2026-11-01");
        assertThat(plan("M").nextOn()).isEqualTo("2027-05-01");
        assertThat(plan("M").nextOverdue()).isFalse();
        assertThat(plan("A").nextOn()).isNull();
    }

    @Test
    void period_and_share_go_with_the_mode() {
        assertThat(fields(MonitoringMode.PERIODIC, null, null)).containsExactly("periodMonths");
        assertThat(fields(MonitoringMode.SPOT_CHECK, 6, null)).containsExactly("samplePercent", "periodMonths");
        assertThat(fields(MonitoringMode.KEY, null, 10)).containsExactly("samplePercent");
        assertThat(resource.change("A", new MonitoringPlan(MonitoringMode.KEY, 1, null, OFFICE), "\"0\"")
                        .periodMonths())
                .isEqualTo(1);
    }

    @Test
    void nobody_overwrites_what_somebody_changed_meanwhile() {
        var plan = new MonitoringPlan(MonitoringMode.KEY, null, null, OFFICE);
        resource.change("A", plan, "\"0\"");

        assertThat(refusal(() -> resource.change("A", plan, "\"0\"")).type()).isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.change("A", plan, null)).type()).isEqualTo(CommonProblem.VERSION_REQUIRED);
    }

    @Test
    void a_level_or_post_that_the_unit_does_not_have_is_refused() {
        var foreign =
                new MonitoringPlan(MonitoringMode.KEY, null, null, List.of(new Watcher("外单位", UUID.randomUUID())));

        assertThat(refusal(() -> resource.change("Z", foreign, "\"0\"")).type()).isEqualTo(CommonProblem.NOT_FOUND);
        assertThat(refusal(() -> resource.change("A", foreign, "\"0\"")).errors())
                .extracting(FieldError::field)
                .containsExactly("watchers[0].postId");
    }

    private List<String> fields(MonitoringMode mode, @Nullable Integer period, @Nullable Integer percent) {
        return refusal(() -> resource.change("A", new MonitoringPlan(mode, period, percent, OFFICE), "\"0\""))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }

    private MonitoringPlanView plan(String level) {
        return resource.list().items().stream()
                .filter(plan -> plan.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private void point(String code, String level, String approved) {
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state, approved_on,"
                        + " created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', ?, '风险', 'APPROVED', ?::date,"
                        + " now(), now())",
                UUID.randomUUID(),
                code,
                RiskFixture.LICENCE,
                level,
                approved);
    }

    private void round(String level, String on) {
        sql.change(
                "insert into check_round (id, level, mode, started_on, started_by, started_at, due_on, population)"
                        + " values (?, ?, 'PERIODIC', ?::date, '测试员', now(), ?::date, '[\"F-1\"]')",
                UUID.randomUUID(),
                level,
                on,
                on);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
