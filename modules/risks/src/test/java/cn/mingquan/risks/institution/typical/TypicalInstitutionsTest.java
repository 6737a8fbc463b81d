package cn.mingquan.risks.institution.typical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.institution.InstitutionFixture;
import cn.mingquan.risks.institution.InstitutionProblem;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypicalInstitutionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");
    private static final UnitTemplate TEMPLATE = new UnitTemplate(
            "enforcement",
            "2026.5",
            "综合执法类",
            "某局",
            "",
            Json.read(
                    """
                    {"risks": {"typicalInstitutions": [
                      {"code": "QF-I01", "title": "集体讨论制度", "kind": "MAJOR_DECISIONS", "phase": "DECISION",
                       "summary": "负责人集体讨论。", "points": ["QF-R01", "QF-R02"]},
                      {"code": "QF-I02", "title": "罚没财物管理制度", "kind": "MANAGEMENT", "phase": "RESULT",
                       "summary": "三岗分离。"}]}}""",
                    JsonObject.class));

    private TenantDatabase database;
    private EntityManager entities;
    private Sql sql;
    private TypicalInstitutions institutions;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        entities = InstitutionFixture.entities(database);
        institutions = institutions(Optional.of(TEMPLATE));
        point("FX-1", "QF-R01", "DRAFT");
        point("FX-2", "QF-R01", "APPROVED");
        point("FX-3", "QF-R02", "WITHDRAWN");
        point("FX-4", null, "APPROVED");
    }

    private TypicalInstitutions institutions(Optional<UnitTemplate> template) {
        return new TypicalInstitutions(sql, () -> template, InstitutionFixture.added(database, entities, CLOCK));
    }

    private void point(String code, String template, String state) {
        sql.change(
                "insert into risk_point (id, code, description, owner_type, state, level, kind, approved_on, withdrawn_on,"
                        + " template_key, created_at, updated_at) values (gen_random_uuid(), ?, '风险', 'POST', ?, 'A', (select min(code) from risk_kind),"
                        + " case when ? <> 'DRAFT' then current_date end,"
                        + " case when ? = 'WITHDRAWN' then current_date end, ?, now(), now())",
                code,
                state,
                state,
                state,
                template);
    }

    @AfterEach
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void what_the_template_proposes_is_listed_with_what_the_unit_has() {
        sql.change(
                "insert into institution (id, title, phase, kind, state, due_on, created_at, updated_at)"
                        + " values (gen_random_uuid(), '罚没财物管理制度', 'RESULT', 'MANAGEMENT', 'PLANNED', '2026-12-31', now(), now())");
        institutions.take(choice("QF-I01"));

        var list = institutions.list();

        assertThat(list.template()).isEqualTo("综合执法类");
        assertThat(list.version()).isEqualTo("2026.5");
        assertThat(list.items()).extracting(TypicalInstitutionView::key).containsExactly("QF-I01", "QF-I02");
        assertThat(list.items().get(0).institutionId()).isNotNull();
        assertThat(list.items().get(0).riskPoints()).isEqualTo(2);
        assertThat(list.items().get(1).institutionId()).isNull();
        assertThat(list.items().get(1).sameTitle()).isTrue();
        assertThat(list.items().get(1).riskPoints()).isZero();
    }

    @Test
    void what_is_chosen_is_planned_and_answers_the_points_it_is_for() {
        assertThat(institutions.take(choice("QF-I02", "QF-I01"))).isEqualTo(new TakenInstitutions(2, 2, 0));

        assertThat(sql.list(
                        "select concat_ws(' ', title, kind, phase, state, due_on, owner_name, template_key)"
                                + " from institution order by template_key",
                        row -> row.getString(1)))
                .containsExactly(
                        "集体讨论制度 MAJOR_DECISIONS DECISION PLANNED 2026-12-31 王主任 QF-I01",
                        "罚没财物管理制度 MANAGEMENT RESULT PLANNED 2026-12-31 王主任 QF-I02");
        assertThat(sql.list(
                        "select r.code || ' ' || i.template_key from institution_link k"
                                + " join risk_point r on r.id = k.risk_point_id"
                                + " join institution i on i.id = k.institution_id order by 1",
                        row -> row.getString(1)))
                .containsExactly("FX-1 QF-I01", "FX-2 QF-I01");
        assertThat(sql.list(
                        "select label || ' ' || (detail::jsonb ->> 'version') from audit_entry"
                                + " where action = 'institution.taken' order by 1",
                        row -> row.getString(1)))
                .containsExactly("罚没财物管理制度 2026.5", "集体讨论制度 2026.5");
    }

    @Test
    void nothing_is_taken_twice_until_it_is_repealed() {
        institutions.take(choice("QF-I01"));

        assertThat(institutions.take(choice("QF-I01", "QF-I02", "QF-I02"))).isEqualTo(new TakenInstitutions(1, 0, 1));
        sql.change("update institution set state = 'REPEALED', in_force_on = '2026-01-01', repealed_on = '2026-02-01'"
                + " where template_key = 'QF-I01'");
        assertThat(institutions.take(choice("QF-I01"))).isEqualTo(new TakenInstitutions(1, 2, 0));
    }

    @Test
    void what_is_not_offered_or_nobody_answers_for_is_refused_as_a_whole() {
        assertThat(problem(institutions, choice("QF-I02", "QF-I99")).type())
                .isEqualTo(TypicalInstitutionProblem.TYPICAL_INSTITUTION_NOT_FOUND);
        assertThat(problem(institutions(Optional.empty()), choice("QF-I01")).type())
                .isEqualTo(TypicalInstitutionProblem.TYPICAL_INSTITUTIONS_NOT_AVAILABLE);
        var nobody = problem(institutions, new TakeInstitutions(List.of("QF-I01"), DUE, null, " "));
        assertThat(nobody.type()).isEqualTo(InstitutionProblem.INSTITUTION_INVALID);
        assertThat(nobody.errors()).extracting(FieldError::field).containsExactly("ownerName");
        assertThat(sql.number("select count(*) from institution")).isZero();
        assertThat(institutions(Optional.empty()).list().items()).isEmpty();
    }

    private static TakeInstitutions choice(String... keys) {
        return new TakeInstitutions(List.of(keys), DUE, null, "王主任");
    }

    private static Problem problem(TypicalInstitutions from, TakeInstitutions choice) {
        return catchThrowableOfType(Problem.class, () -> from.take(choice));
    }
}
