package cn.mingquan.risks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private TenantDatabase database;
    private Sql sql;
    private MeasureSearch search;
    private MeasureResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        search = new MeasureSearch(sql, CLOCK);
        resource = new MeasureResource(
                search,
                new MeasureExport(sql, CLOCK),
                new MeasureMatrices(sql),
                new Measures(sql, new AuditTrail(database, CLOCK), CLOCK));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_measure_of_an_approved_point_is_assigned_done_and_opened_again() {
        var id = measure(point("APPROVED", "DURING", null, "王五"), "双人审核", null, null);
        assertThat(resource.get(id).ownerName()).isEqualTo("王五");
        assertThat(resource.get(id).phase()).isEqualTo(Phase.DURING);

        var assigned = resource.assign(id, new AssignMeasure(" 李四 ", TODAY.minusDays(1)));
        assertThat(assigned.ownerName()).isEqualTo("李四");
        assertThat(assigned.overdue()).isTrue();

        var done = resource.complete(id, new CompleteMeasure(TODAY, " 已建双人审核台账 "));
        assertThat(done.doneOn()).isEqualTo(TODAY);
        assertThat(done.evidence()).isEqualTo("已建双人审核台账");
        assertThat(done.doneBy()).isEqualTo("测试员");
        assertThat(done.overdue()).isFalse();
        assertThat(refusal(() -> resource.complete(id, new CompleteMeasure(TODAY, "再一次")))
                        .type())
                .isEqualTo(MeasureProblem.MEASURE_DONE);
        assertThat(refusal(() -> resource.assign(id, new AssignMeasure(null, null)))
                        .type())
                .isEqualTo(MeasureProblem.MEASURE_DONE);

        assertThat(refusal(() -> resource.reopen(id, " ")).type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(resource.reopen(id, "台账没有人填").doneOn()).isNull();
        assertThat(refusal(() -> resource.reopen(id, "再开")).type()).isEqualTo(MeasureProblem.MEASURE_NOT_DONE);

        assertThat(sql.list("select action || ' ' || detail from audit_entry order by at", row -> row.getString(1)))
                .hasSize(3)
                .noneSatisfy(entry -> assertThat(entry).contains("李四"))
                .anySatisfy(entry -> assertThat(entry).contains("risk-point.measure-done", "已建双人审核台账"));
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        var id = measure(point("APPROVED", null, null, null), "双人审核", null, null);
        var gone = measure(point("WITHDRAWN", null, null, null), "不再需要", null, null);

        assertThat(refusal(() -> resource.complete(id, new CompleteMeasure(TODAY.plusDays(1), "明天")))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("doneOn");
        assertThat(refusal(() -> resource.complete(gone, new CompleteMeasure(TODAY, "完成")))
                        .type())
                .isEqualTo(MeasureProblem.MEASURE_OF_WITHDRAWN_POINT);
        assertThat(refusal(() -> resource.get(UUID.randomUUID())).type()).isEqualTo(MeasureProblem.MEASURE_NOT_FOUND);
        assertThat(refusal(() -> resource.assign(UUID.randomUUID(), new AssignMeasure(null, null)))
                        .type())
                .isEqualTo(MeasureProblem.MEASURE_NOT_FOUND);
        assertThat(sql.number("select count(*) from control_measure where done_on is not null"))
                .isZero();
        assertThat(sql.number("select count(*) from audit_entry")).isZero();
    }

    @Test
    void the_list_tells_what_is_overdue_due_standing_done_and_nobodys() {
        var point = point("APPROVED", null, null, null);
        var late = measure(point, "限期整改", null, TODAY.minusDays(1));
        measure(point, "今天到期", null, TODAY);
        measure(point, "长期执行", null, null);
        var done = measure(point, "已经做了", null, TODAY.minusDays(9));
        measure(point("WITHDRAWN", null, null, null), "不算", null, TODAY.minusDays(9));
        resource.complete(done, new CompleteMeasure(TODAY, "完成"));
        resource.assign(late, new AssignMeasure("李四", TODAY.minusDays(1)));

        var all = search.page(new MeasureFilter(null, null), new PageQuery());

        assertThat(all.items()).extracting(MeasureRow::text).containsExactly("限期整改", "今天到期", "长期执行", "已经做了");
        assertThat(List.of(all.total(), all.overdue(), all.due(), all.standing(), all.done()))
                .containsExactly(4L, 1L, 1L, 1L, 1L);
        assertThat(found(MeasureNeed.OVERDUE)).containsExactly("限期整改");
        assertThat(found(MeasureNeed.DUE)).containsExactly("今天到期");
        assertThat(found(MeasureNeed.STANDING)).containsExactly("长期执行");
        assertThat(found(MeasureNeed.DONE)).containsExactly("已经做了");
        assertThat(found(MeasureNeed.UNOWNED)).containsExactly("今天到期", "长期执行", "已经做了");
        assertThat(search.page(new MeasureFilter("李四", null), new PageQuery()).total())
                .isEqualTo(1);
    }

    @Test
    void the_export_holds_what_was_looked_for() throws IOException {
        var point = point("APPROVED", "AFTER", RiskCause.WIDE_DISCRETION, "王五");
        measure(point, "细化标准", MeasureType.DISCRETION_STANDARD, TODAY.minusDays(1));
        measure(point, "长期执行", null, null);

        var file = new MeasureExport(sql, CLOCK).workbook(new MeasureFilter(null, MeasureNeed.OVERDUE));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheet("防控措施");
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            var cells = sheet.getRow(1);
            assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("细化标准");
            assertThat(cells.getCell(6).getStringCellValue()).isEqualTo("细化裁量标准");
            assertThat(cells.getCell(7).getStringCellValue()).isEqualTo("行使后");
            assertThat(cells.getCell(8).getStringCellValue()).isEqualTo("王五");
            assertThat(cells.getCell(9).getStringCellValue()).isEqualTo("2026-11-22");
        }
    }

    @Test
    void the_matrices_show_what_answers_a_cause_and_what_does_not() {
        var answered = point("APPROVED", "BEFORE", RiskCause.OVER_CONCENTRATED, null);
        measure(answered, "集体研究", MeasureType.COLLECTIVE_DECISION, null);
        measure(answered, "谈话", MeasureType.INTEGRITY_TALK, null);
        var open = point("DRAFT", "DURING", RiskCause.OVER_CONCENTRATED, null);
        measure(open, "谈话", MeasureType.INTEGRITY_TALK, null);
        measure(point("APPROVED", null, RiskCause.OTHER, null), "提醒", null, null);

        var matrix = resource.matrix();

        assertThat(matrix.byPhase())
                .containsExactlyInAnyOrder(
                        new MeasureMatrix.ByPhase(Phase.BEFORE, Mechanism.RESTRAINT, 2),
                        new MeasureMatrix.ByPhase(Phase.DURING, Mechanism.RESTRAINT, 1),
                        new MeasureMatrix.ByPhase(null, Mechanism.RESTRAINT, 1));
        assertThat(matrix.byCause())
                .containsExactlyInAnyOrder(
                        new MeasureMatrix.ByCause(
                                RiskCause.OVER_CONCENTRATED, MeasureType.COLLECTIVE_DECISION, true, 1),
                        new MeasureMatrix.ByCause(RiskCause.OVER_CONCENTRATED, MeasureType.INTEGRITY_TALK, false, 2),
                        new MeasureMatrix.ByCause(RiskCause.OTHER, null, false, 1));
        assertThat(matrix.unanswered())
                .containsExactly(new MeasureMatrix.Unanswered(
                        RiskCause.OVER_CONCENTRATED,
                        List.of(MeasureType.DECOMPOSITION, MeasureType.COLLECTIVE_DECISION),
                        2,
                        1));
    }

    private List<String> found(MeasureNeed need) {
        return search.page(new MeasureFilter(null, need), new PageQuery()).items().stream()
                .map(MeasureRow::text)
                .toList();
    }

    private UUID point(String state, String phase, RiskCause cause, String owner) {
        var id = Ids.next();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, description, level, phase, cause, owner_name,"
                        + " state, approved_on, withdrawn_on, created_at, updated_at) values (?, ?, ?, 'POST', 'POWER',"
                        + " '不按时办结', 'A', ?, ?, ?, ?, case when ? <> 'DRAFT' then date '2026-03-01' end,"
                        + " case when ? = 'WITHDRAWN' then date '2026-04-01' end, '2026-01-01', '2026-01-01')",
                id,
                id.toString(),
                RiskFixture.LICENCE,
                phase,
                cause == null ? null : cause.name(),
                owner,
                state,
                state,
                state);
        return id;
    }

    private UUID measure(UUID point, String text, MeasureType type, LocalDate dueOn) {
        var id = Ids.next();
        sql.change(
                "insert into control_measure (id, risk_point_id, mechanism, type, text, due_on, sort) values (?, ?,"
                        + " 'RESTRAINT', ?, ?, ?, (select count(*) from control_measure))",
                id,
                point,
                type == null ? null : type.name(),
                text,
                dueOn);
        return id;
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
