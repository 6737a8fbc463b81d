package cn.mingquan.risks.monitoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.monitoring.MonitoringMode;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import cn.mingquan.risks.monitoring.MonitoringProblem;
import cn.mingquan.risks.monitoring.StandardPlans;
import cn.mingquan.risks.monitoring.draw.Draw;
import cn.mingquan.risks.monitoring.draw.DrawRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpotCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");

    private TenantDatabase database;
    private Sql sql;
    private Rounds rounds;
    private SpotCheckResource resource;
    private MonitoringCheckResource checks;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        rounds = new Rounds(sql, CLOCK);
        var audit = new AuditTrail(database, CLOCK);
        resource = new SpotCheckResource(
                rounds, new MonitoringPlans(sql, new StandardPlans(Optional::empty), CLOCK), audit);
        checks = new MonitoringCheckResource(new Checks(sql, CLOCK), audit);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_draw_can_be_repeated_from_what_is_recorded() {
        points("B", "APPROVED", 25);
        points("B", "DRAFT", 5);
        points("A", "APPROVED", 5);

        var round = resource.begin(new StartRound("B", List.of("王", "李"), DUE));

        assertThat(round.mode()).isEqualTo(MonitoringMode.SPOT_CHECK);
        assertThat(round.population()).isEqualTo(25);
        assertThat(round.checks()).isEqualTo(3);
        assertThat(round.algorithm()).isEqualTo(Draw.ALGORITHM);
        assertThat(round.seed()).matches("[0-9a-f]{32}");
        var drawn = of(round.id());
        assertThat(drawn)
                .extracting(CheckRow::code)
                .containsExactlyElementsOf(Draw.of(round.seed(), rounds.population(round.id()), 10));
        assertThat(drawn).extracting(CheckRow::checker).containsExactly("王", "李", "王");
        assertThat(sql.list("select detail from audit_entry", row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains(round.seed());
    }

    @Test
    void two_draws_have_different_seeds_and_no_draw_is_changed_or_removed() throws SQLException {
        points("B", "APPROVED", 3);
        var first = resource.begin(new StartRound("B", List.of("王"), DUE));
        var second = resource.begin(new StartRound("B", List.of("王"), DUE));
        assertThat(first.seed()).isNotEqualTo(second.seed());
        assertThat(resource.list("B", new PageQuery()).total()).isEqualTo(2);
        assertThat(resource.list("A", new PageQuery()).total()).isZero();
        database.commit();

        for (var attempt :
                List.of("update check_round set seed = 'x'", "delete from check_round", "delete from risk_check")) {
            assertThatThrownBy(() -> sql.change(attempt))
                    .isInstanceOfSatisfying(SqlFailure.class, failure -> assertThat(failure.state())
                            .isEqualTo("42501"));
            database.rollback();
        }
    }

    @Test
    void without_a_draw_all_points_of_the_level_are_checked() {
        points("A", "APPROVED", 4);

        var round = resource.begin(new StartRound("A", List.of("王"), DUE));

        assertThat(round.mode()).isEqualTo(MonitoringMode.KEY);
        assertThat(round.seed()).isNull();
        assertThat(round.checks()).isEqualTo(4);
        assertThat(refusal(() -> resource.draw(round.id())).type()).isEqualTo(MonitoringProblem.CHECK_ROUND_NOT_FOUND);
    }

    @Test
    void the_record_of_a_draw_has_the_seed_and_every_ticket() throws IOException {
        points("B", "APPROVED", 12);
        var round = resource.begin(new StartRound("B", List.of("王"), DUE));

        var file = DrawRecord.workbook(String.valueOf(round.seed()), rounds.population(round.id()), 10);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("说明").getRow(1).getCell(0).getStringCellValue())
                    .contains(round.seed());
            var tickets = workbook.getSheet("抽取");
            assertThat(tickets.getLastRowNum()).isEqualTo(12);
            var marked = new ArrayList<String>();
            for (var row : tickets) {
                if (row.getCell(3) != null
                        && row.getCell(3).getStringCellValue().equals("抽中")) {
                    marked.add(row.getCell(1).getStringCellValue());
                }
            }
            assertThat(marked)
                    .containsExactlyElementsOf(
                            of(round.id()).stream().map(CheckRow::code).toList());
        }
    }

    @Test
    void there_must_be_something_to_check_and_time_for_it() {
        assertThat(refusal(() -> resource.begin(new StartRound("B", List.of("王"), DUE)))
                        .type())
                .isEqualTo(MonitoringProblem.MONITORING_NOTHING_TO_CHECK);
        assertThat(refusal(() -> resource.begin(new StartRound("B", List.of("王"), TODAY.minusDays(1))))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("dueOn");
        assertThat(refusal(() -> resource.begin(new StartRound("Z", List.of("王"), DUE)))
                        .type())
                .isEqualTo(CommonProblem.NOT_FOUND);
    }

    @Test
    void a_check_ends_with_a_result_and_a_problem_is_described() {
        points("B", "APPROVED", 1);
        var round = resource.begin(new StartRound("B", List.of("王"), DUE));
        var check = of(round.id()).get(0);

        assertThat(refusal(() -> checks.record(
                                check.id(), new RecordCheck(CheckResult.PROBLEM, TODAY, "李", " "), "\"0\""))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("finding");
        assertThat(refusal(() -> checks.record(
                                check.id(),
                                new RecordCheck(CheckResult.NO_PROBLEM, TODAY.plusDays(1), "李", null),
                                "\"0\""))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("checkedOn");

        var done = checks.record(check.id(), new RecordCheck(CheckResult.PROBLEM, TODAY, "李", "没有双人审核"), "\"0\"");

        assertThat(done.result()).isEqualTo(CheckResult.PROBLEM);
        assertThat(done.checker()).isEqualTo("李");
        assertThat(done.recordedBy()).isEqualTo("测试员");
        assertThat(resource.get(round.id()))
                .extracting(RoundView::done, RoundView::problems)
                .containsExactly(1L, 1L);
        assertThat(refusal(() -> checks.record(
                                check.id(), new RecordCheck(CheckResult.NO_PROBLEM, TODAY, "李", null), "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        var mended = checks.record(check.id(), new RecordCheck(CheckResult.NO_PROBLEM, TODAY, "李", "误记"), "\"1\"");
        assertThat(mended.finding()).isNull();
        assertThat(sql.number("select count(*) from audit_entry where action = 'risk-check.recorded'"))
                .isEqualTo(2);
    }

    @Test
    void open_and_overdue_checks_are_found() {
        points("A", "APPROVED", 2);
        var round = resource.begin(new StartRound("A", List.of("王"), DUE));
        var first = of(round.id()).get(0);
        checks.record(first.id(), new RecordCheck(CheckResult.NO_PROBLEM, TODAY, "王", null), "\"0\"");

        assertThat(list(true, false)).hasSize(1);
        assertThat(list(false, false)).extracting(CheckRow::id).containsExactly(first.id());
        assertThat(list(null, true)).isEmpty();
        sql.change("update risk_check set due_on = '2026-11-21'");
        assertThat(list(null, true)).extracting(CheckRow::overdue).containsExactly(true);
        assertThat(resource.get(round.id()).overdue()).isEqualTo(1);
        assertThat(checks.list("FX", null, CheckResult.NO_PROBLEM, null, false, new PageQuery())
                        .items())
                .extracting(CheckRow::id)
                .containsExactly(first.id());
    }

    @Test
    void a_check_stays_when_its_point_goes() {
        points("A", "APPROVED", 1);
        var round = resource.begin(new StartRound("A", List.of("王"), DUE));

        sql.change("delete from risk_point");

        assertThat(of(round.id()))
                .extracting(CheckRow::riskPointId, CheckRow::code, CheckRow::description)
                .containsExactly(tuple(null, "FX-A-APPROVED-1", "风险 1"));
    }

    @Test
    void what_the_unit_does_not_have_is_not_found() {
        var foreign = UUID.randomUUID();

        assertThat(refusal(() -> resource.get(foreign)).type()).isEqualTo(MonitoringProblem.CHECK_ROUND_NOT_FOUND);
        assertThat(refusal(() -> resource.draw(foreign)).type()).isEqualTo(MonitoringProblem.CHECK_ROUND_NOT_FOUND);
        assertThat(refusal(() -> checks.record(
                                foreign, new RecordCheck(CheckResult.NO_PROBLEM, TODAY, "王", null), "\"0\""))
                        .type())
                .isEqualTo(MonitoringProblem.CHECK_NOT_FOUND);
    }

    private List<CheckRow> of(UUID round) {
        return checks.list(null, round, null, null, false, new PageQuery()).items();
    }

    private List<CheckRow> list(Boolean open, boolean overdue) {
        return checks.list(null, null, null, open, overdue, new PageQuery()).items();
    }

    private void points(String level, String state, int count) {
        for (var i = 1; i <= count; i++) {
            sql.change(
                    "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state,"
                            + " approved_on, created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', ?, ?, ?,"
                            + " '2026-11-01', now(), now())",
                    UUID.randomUUID(),
                    "FX-" + level + "-" + state + "-" + i,
                    RiskFixture.LICENCE,
                    level,
                    "风险 " + i,
                    state);
        }
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
