package cn.mingquan.risks.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstitutionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");
    private static final SaveInstitution PLAN = plan("处罚集体审议办法", DUE);

    private TenantDatabase database;
    private EntityManager entities;
    private Sql sql;
    private NewInstitutions added;
    private InstitutionResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        entities = InstitutionFixture.entities(database);
        var institutions = new Institutions(entities, sql);
        added = InstitutionFixture.added(database, entities, CLOCK);
        resource = new InstitutionResource(
                institutions,
                added,
                new AuditTrail(database, CLOCK),
                new AuditEntries(database),
                new FigureChanges(database),
                CLOCK);
    }

    private InstitutionView keep(SaveInstitution input) {
        return resource.get(added.add(input).id());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_plan_comes_into_force_and_is_revised_and_all_of_it_is_kept() {
        var id = keep(PLAN).id();

        resource.enact(id, new ReviseInstitution(day("2026-03-01"), null, "办发〔2026〕3号", null), null);
        entities.clear();
        resource.revise(id, new ReviseInstitution(day("2026-06-01"), "重大处罚集体审议办法", "办发〔2026〕9号", "扩大到吊销许可证"), null);
        entities.clear();

        var view = resource.get(id);
        assertThat(view.state()).isEqualTo(InstitutionState.IN_FORCE);
        assertThat(view.title()).isEqualTo("重大处罚集体审议办法");
        assertThat(view.inForceOn()).isEqualTo("2026-03-01");
        assertThat(view.sectionName()).isEqualTo("许可科");
        assertThat(view.revisions())
                .extracting(
                        InstitutionView.Revised::number,
                        InstitutionView.Revised::title,
                        InstitutionView.Revised::documentNo,
                        InstitutionView.Revised::change,
                        InstitutionView.Revised::recordedBy)
                .containsExactly(
                        tuple(2, "重大处罚集体审议办法", "办发〔2026〕9号", "扩大到吊销许可证", "测试员"),
                        tuple(1, "处罚集体审议办法", "办发〔2026〕3号", "制定", "测试员"));
        assertThat(sql.list("select action from audit_entry order by at, id", row -> row.getString(1)))
                .containsExactlyInAnyOrder("institution.added", "institution.enacted", "institution.revised");
    }

    @Test
    void nobody_can_change_or_remove_a_revision() throws SQLException {
        keep(inForce("旧规则", "2020-01-01"));
        database.commit();

        for (var attempt :
                List.of("update institution_revision set change = 'x'", "delete from institution_revision")) {
            assertThatThrownBy(() -> sql.change(attempt))
                    .isInstanceOfSatisfying(SqlFailure.class, failure -> assertThat(failure.state())
                            .isEqualTo("42501"));
            database.rollback();
        }
    }

    @Test
    void a_plan_needs_a_day_and_somebody_who_answers_for_it() {
        var nobody = new SaveInstitution(
                "办法", null, null, InstitutionPhase.RESULT, InstitutionKind.OTHER, null, null, " ", null, null, null);

        assertThat(refusal(() -> keep(nobody)).errors())
                .extracting(FieldError::field)
                .containsExactly("dueOn", "ownerName");
        var absurd = plan("办法", LocalDate.parse("3026-01-01"));
        assertThat(refusal(() -> keep(absurd)).errors())
                .extracting(FieldError::field)
                .containsExactly("dueOn");
    }

    @Test
    void what_is_in_force_is_renamed_by_a_revision_only() {
        var kept = keep(inForce("工作规则", "2020-01-01"));
        var match = "\"" + kept.version() + "\"";

        var problem = refusal(() -> resource.change(kept.id(), inForce("新工作规则", "2020-01-01"), match));
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("title");

        var moved = new SaveInstitution(
                "工作规则",
                null,
                null,
                InstitutionPhase.RESULT,
                InstitutionKind.WORK_RULES,
                "摘要",
                null,
                null,
                null,
                null,
                null);
        assertThat(resource.change(kept.id(), moved, match).phase()).isEqualTo(InstitutionPhase.RESULT);
        assertThat(resource.get(kept.id()).inForceOn()).isEqualTo("2020-01-01");
    }

    @Test
    void days_go_forward_and_not_beyond_today() {
        var id = keep(inForce("工作规则", "2020-01-01")).id();

        assertThat(refusal(() -> resource.revise(id, revision("2019-12-31", "改"), null))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("on");
        assertThat(refusal(() -> resource.revise(id, revision("2026-11-23", "改"), null))
                        .errors())
                .extracting(FieldError::reason)
                .containsExactly("日期不能晚于今天");
        assertThat(refusal(() -> resource.revise(id, revision("2026-11-22", " "), null))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("change");
        assertThat(refusal(() -> resource.repeal(id, new RepealInstitution(day("2019-01-01"), "失效"), null))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("on");
        assertThat(refusal(() -> keep(inForce("预定", "2026-12-01"))).errors())
                .extracting(FieldError::field)
                .containsExactly("inForceOn");
    }

    @Test
    void what_is_repealed_is_only_read() {
        var id = keep(inForce("工作规则", "2020-01-01")).id();

        var repealed = resource.repeal(id, new RepealInstitution(day("2026-11-01"), " 由新规则代替 "), null);

        assertThat(repealed.repealReason()).isEqualTo("由新规则代替");
        var match = "\"" + repealed.version() + "\"";
        assertThat(refusal(() -> resource.change(id, inForce("工作规则", "2020-01-01"), match))
                        .type())
                .isEqualTo(InstitutionProblem.INSTITUTION_REPEALED);
        assertThat(refusal(() -> resource.revise(id, revision("2026-11-22", "改"), null))
                        .type())
                .isEqualTo(InstitutionProblem.INSTITUTION_NOT_IN_FORCE);
        assertThat(refusal(() -> resource.remove(id, null)).type())
                .isEqualTo(InstitutionProblem.INSTITUTION_NOT_PLANNED);
        assertThat(refusal(() -> resource.enact(id, revision("2026-11-22", "改"), null))
                        .type())
                .isEqualTo(InstitutionProblem.INSTITUTION_NOT_PLANNED);
    }

    @Test
    void a_plan_may_be_dropped_and_then_is_not_found() {
        var id = keep(PLAN).id();

        resource.remove(id, null);

        assertThat(refusal(() -> resource.get(id)).type()).isEqualTo(InstitutionProblem.INSTITUTION_NOT_FOUND);
        assertThat(refusal(() -> resource.history(id)).type()).isEqualTo(InstitutionProblem.INSTITUTION_NOT_FOUND);
    }

    @Test
    void nobody_acts_on_what_somebody_changed_meanwhile() {
        var kept = keep(PLAN);
        var stale = "\"" + (kept.version() - 1) + "\"";

        for (var call : List.<ThrowingCallable>of(
                () -> resource.change(kept.id(), PLAN, stale),
                () -> resource.enact(kept.id(), revision("2026-11-22", "改"), stale),
                () -> resource.revise(kept.id(), revision("2026-11-22", "改"), stale),
                () -> resource.repeal(kept.id(), new RepealInstitution(day("2026-11-01"), "失效"), stale),
                () -> resource.remove(kept.id(), stale))) {
            assertThat(refusal(call).type()).isEqualTo(CommonProblem.STALE_VERSION);
        }
        assertThat(refusal(() -> resource.change(kept.id(), PLAN, null)).type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);
    }

    @Test
    void a_section_of_somebody_else_is_none() {
        var foreign = new SaveInstitution(
                "办法",
                null,
                null,
                InstitutionPhase.RESULT,
                InstitutionKind.OTHER,
                null,
                UUID.randomUUID(),
                null,
                DUE,
                null,
                null);

        assertThat(refusal(() -> keep(foreign)).errors())
                .extracting(FieldError::field)
                .containsExactly("sectionId");
    }

    private static SaveInstitution plan(String title, LocalDate due) {
        return new SaveInstitution(
                title,
                null,
                null,
                InstitutionPhase.DECISION,
                InstitutionKind.MANAGEMENT,
                null,
                RiskFixture.POST,
                null,
                due,
                null,
                null);
    }

    private static SaveInstitution inForce(String title, String since) {
        return new SaveInstitution(
                title,
                null,
                null,
                InstitutionPhase.DECISION,
                InstitutionKind.WORK_RULES,
                null,
                null,
                null,
                null,
                day(since),
                null);
    }

    @Test
    void an_institution_past_the_last_day_it_names_is_told_until_it_is_extended() {
        var id = keep(documented("2026-01-01", "2026-06-30")).id();
        var kept = resource.get(id);
        assertThat(kept.issuer()).isEqualTo("中共某省委办公厅");
        assertThat(kept.validUntil()).isEqualTo("2026-06-30");
        assertThat(kept.expired()).isTrue();
        assertThat(kept.state()).isEqualTo(InstitutionState.IN_FORCE);

        assertThat(resource.change(id, documented("2026-01-01", "2090-12-31"), "\"" + kept.version() + "\"")
                        .expired())
                .isFalse();
        assertThat(refusal(() -> keep(documented("2026-01-01", "2025-12-31"))).errors())
                .extracting(FieldError::field)
                .containsExactly("validUntil");
    }

    private static SaveInstitution documented(String since, String until) {
        return new SaveInstitution(
                "影响机关效能行为责任追究办法",
                "冀办字〔2005〕9号",
                "中共某省委办公厅",
                InstitutionPhase.RESULT,
                InstitutionKind.ACCOUNTABILITY,
                null,
                null,
                null,
                null,
                day(since),
                day(until));
    }

    private static ReviseInstitution revision(String on, String change) {
        return new ReviseInstitution(day(on), null, null, change);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
