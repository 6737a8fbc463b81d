package cn.mingquan.risks.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.LeftOut;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.catalogue.Reopen;
import cn.mingquan.catalogue.Reopened;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.tenancy.TestEntities;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.level.RecordedScale;
import cn.mingquan.risks.level.RiskScale;
import cn.mingquan.risks.point.ended.EndedPowers;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskPointTest {

    private static final Clock CLOCK = Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofNanos(1_000));
    private static final MeasureEntry MEASURE = new MeasureEntry(
            null, Mechanism.RESTRAINT, MeasureType.OTHER, Phase.DURING, "双人审核", "李四", LocalDate.of(2026, 12, 31));

    private TenantDatabase database;
    private EntityManager entities;
    private Points points;
    private PointSearch search;
    private PointResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        entities =
                TestEntities.on(database, RiskPoint.class, ControlMeasure.class, UuidColumn.class, InstantColumn.class);
        points = new Points(entities);
        search = new PointSearch(new Sql(database));
        resource = new PointResource(
                points,
                search,
                new AuditTrail(database, CLOCK),
                new RecordedNames(new Sql(database)),
                new RecordedScale(new RiskScale(new Sql(database))),
                new AuditEntries(database),
                new FigureChanges(database),
                new Attachments(new Sql(database), new AuditTrail(database, CLOCK), CLOCK),
                new EndedPowers(new Sql(database), new AuditTrail(database, CLOCK), CLOCK),
                CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_risk_point_is_read_back_as_it_was_kept() {
        var id = added(complete("不按时办结"));
        entities.clear();

        var view = resource.get(id);

        assertThat(view.finder()).isEqualTo("办证科");
        assertThat(view.foundOn()).isEqualTo("2026-03-01");
        assertThat(view.code()).startsWith("FX-POWER-");
        assertThat(view.powerName()).isEqualTo("发证");
        assertThat(view.postName()).isNull();
        assertThat(view.levelLabel()).isEqualTo("高");
        assertThat(view.measures())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(new MeasureView(
                        UUID.randomUUID(),
                        Mechanism.RESTRAINT,
                        MeasureType.OTHER,
                        Phase.DURING,
                        "双人审核",
                        "李四",
                        LocalDate.of(2026, 12, 31),
                        null,
                        null,
                        null));
        assertThat(view.warnings()).isEmpty();
    }

    @Test
    void a_measure_that_is_changed_stays_the_same_one() {
        var id = added(complete("不按时办结"));
        entities.clear();
        var view = resource.get(id);
        var first = view.measures().get(0);
        new Sql(database)
                .change(
                        "update control_measure set done_on = date '2026-11-01', evidence = '有台账', done_by = '李四'"
                                + " where id = ?",
                        first.id());
        entities.clear();

        var changed = resource.change(
                id,
                withMeasures(
                        new MeasureEntry(null, Mechanism.DISCLOSURE, null, null, "公示结果", null, null),
                        new MeasureEntry(first.id(), Mechanism.RESTRAINT, null, null, "两人审核", null, null)),
                "\"" + view.version() + "\"");

        assertThat(changed.measures()).extracting(MeasureView::text).containsExactly("公示结果", "两人审核");
        assertThat(changed.measures().get(1).id()).isEqualTo(first.id());
        entities.clear();
        var again = resource.get(id);
        assertThat(again.measures().get(1).evidence()).isEqualTo("有台账");
        assertThat(again.version()).isGreaterThan(view.version());

        var without = resource.change(id, withMeasures(), "\"" + again.version() + "\"");
        assertThat(without.measures()).isEmpty();
        assertThat(without.warnings()).containsExactly("没有防控措施");
        assertThat(new Sql(database).number("select count(*) from control_measure"))
                .isZero();
    }

    @Test
    void a_measure_of_another_point_is_not_taken() {
        var other = resource.get(added(complete("别的"))).measures().get(0).id();
        var id = added(complete("不按时办结"));
        var foreign = new MeasureEntry(other, Mechanism.RESTRAINT, null, null, "双人审核", null, null);

        var problem = refusal(() -> resource.change(
                id, withMeasures(foreign), "\"" + resource.get(id).version() + "\""));

        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("measures[0].id");
    }

    @Test
    void a_cause_asks_for_measures_that_answer_it() {
        var input = complete("不按时办结");
        var id = added(new SavePoint(
                null,
                input.powerId(),
                null,
                null,
                null,
                "POWER",
                "审批由一人说了算",
                "A",
                null,
                null,
                RiskCause.OVER_CONCENTRATED,
                null,
                null,
                null,
                List.of(MEASURE)));

        assertThat(resource.get(id).warnings()).containsExactly("形成原因是“权力过于集中”，还没有“分解配置权力”或“集体决策”类的措施");
    }

    @Test
    void the_audit_chain_keeps_a_measure_by_its_parts() {
        assertThat(Json.write(new RiskPoint(complete("不按时办结"), CLOCK.instant()).snapshot()))
                .contains("\"measures\":[{")
                .contains("\"mechanism\":\"RESTRAINT\"")
                .contains("\"text\":\"双人审核\"")
                .doesNotContain("MeasureEntry");
    }

    @Test
    void approval_needs_kind_level_and_a_place() {
        var id = added(new SavePoint(
                null, null, null, null, null, null, "说不清", null, null, null, null, null, null, null, null));

        var problem = refusal(() -> resource.approve(id, null));

        assertThat(problem.type()).isEqualTo(PointProblem.RISK_POINT_INCOMPLETE);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("kind", "level", "postId");
        var approved = resource.approve(added(complete("不按时办结")), null);
        assertThat(approved.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(approved.approvedBy()).isEqualTo("测试员");
    }

    @Test
    void a_point_of_a_power_that_has_ended_is_not_approved() {
        var id = added(complete("不按时办结"));
        new Sql(database)
                .change(
                        "update power_item set state = 'WITHDRAWN', withdrawn_on = current_date where id = ?",
                        RiskFixture.LICENCE);

        assertThat(refusal(() -> resource.approve(id, null)).type()).isEqualTo(PointProblem.RISK_POINT_POWER_ENDED);
        var outcome = resource.approveAll(new ApprovePoints(List.of(id), false));
        assertThat(outcome.approved()).isZero();
        assertThat(outcome.refused()).singleElement().satisfies(left -> assertThat(left.reason())
                .contains("所属的职权“发证”已停止"));
    }

    @Test
    void an_approved_point_is_changed_only_after_it_was_reopened() {
        var id = added(complete("不按时办结"));
        var approved = resource.approve(id, null);

        assertThat(refusal(() -> resource.change(id, complete("换"), "\"" + approved.version() + "\""))
                        .type())
                .isEqualTo(PointProblem.RISK_POINT_NOT_DRAFT);
        assertThat(refusal(() -> resource.remove(id, null)).type()).isEqualTo(PointProblem.RISK_POINT_NOT_DRAFT);

        var reopened = resource.reopen(id, "重新定级", null);
        var changed = resource.change(id, complete("换"), "\"" + reopened.version() + "\"");
        assertThat(changed.description()).isEqualTo("换");
        assertThat(refusal(() -> resource.change(id, complete("再换"), "\"" + reopened.version() + "\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.withdraw(id, "停用", null)).type())
                .isEqualTo(PointProblem.RISK_POINT_NOT_APPROVED);
    }

    @Test
    void nobody_acts_on_what_somebody_changed_meanwhile() {
        var id = added(complete("不按时办结"));
        var stale = "\"" + (resource.get(id).version() - 1) + "\"";

        for (var problem : List.of(
                refusal(() -> resource.approve(id, stale)),
                refusal(() -> resource.reopen(id, "重新定级", stale)),
                refusal(() -> resource.withdraw(id, "停用", stale)),
                refusal(() -> resource.remove(id, stale)))) {
            assertThat(problem.type()).isEqualTo(CommonProblem.STALE_VERSION);
        }
    }

    @Test
    void what_the_unit_does_not_have_cannot_be_referred_to() {
        var id = added(complete("不按时办结"));
        var foreign = new SavePoint(
                null,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "其他",
                "描述",
                "Z",
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2999, 1, 1),
                null);

        var problem = refusal(
                () -> resource.change(id, foreign, "\"" + resource.get(id).version() + "\""));

        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactly("powerId", "postId", "sectionId", "kind", "level", "foundOn");
        assertThat(refusal(() -> resource.get(UUID.randomUUID())).type()).isEqualTo(PointProblem.RISK_POINT_NOT_FOUND);
    }

    @Test
    void points_are_listed_counted_and_approved_together() {
        added(complete("不按时办结"));
        var vague = added(new SavePoint(
                null, null, null, null, null, null, "说不清", null, null, null, null, null, null, null, null));

        assertThat(refusal(() -> resource.approveAll(new ApprovePoints(null, false)))
                        .errors())
                .as("a forgotten list is not everything")
                .extracting(FieldError::field)
                .containsExactly("ids");
        var outcome = resource.approveAll(new ApprovePoints(null, true));

        assertThat(outcome.approved()).isEqualTo(1);
        assertThat(outcome.refused()).containsExactly(new LeftOut(vague, "说不清", "没有风险种类；没有风险等级；没有对应的岗位或职权"));
        var page = search.page(new PointFilter(null, null, null), new PageQuery());
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.approved()).isEqualTo(1);
        assertThat(page.drafts()).isEqualTo(1);
        var one = search.page(new PointFilter("发证", "A", ApprovalState.APPROVED), new PageQuery());
        assertThat(one.items())
                .extracting(PointRow::severity, PointRow::measures)
                .containsExactly(tuple(1, 1));
        assertThat(resource.history(one.items().get(0).id()).items()).hasSize(1);

        var approved = one.items().get(0).id();
        var reopened = resource.reopenAll(new Reopen(List.of(approved, vague), "按新等级重新评定"));
        assertThat(reopened).isEqualTo(new Reopened(1, List.of(new LeftOut(vague, "说不清", "“说不清”本来就是草稿。"))));
        assertThat(resource.get(approved).state()).isEqualTo(ApprovalState.DRAFT);
    }

    private UUID added(SavePoint input) {
        var point = new RiskPoint(input, CLOCK.instant());
        points.add(point);
        points.flush();
        return point.id();
    }

    private static SavePoint complete(String description) {
        return new SavePoint(
                null,
                RiskFixture.LICENCE,
                null,
                OwnerType.POST,
                null,
                "POWER",
                description,
                "A",
                HolderLayer.MIDDLE_HEAD,
                Phase.DURING,
                null,
                "王五",
                "办证科",
                LocalDate.of(2026, 3, 1),
                List.of(MEASURE));
    }

    private static SavePoint withMeasures(MeasureEntry... measures) {
        var input = complete("不按时办结");
        return new SavePoint(
                null,
                input.powerId(),
                null,
                input.ownerType(),
                null,
                input.kind(),
                input.description(),
                input.level(),
                input.holderLayer(),
                input.phase(),
                null,
                input.ownerName(),
                input.finder(),
                input.foundOn(),
                List.of(measures));
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
