package cn.mingquan.risks.institution.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.institution.InstitutionProblem;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstitutionLinkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final UUID RULE = UUID.fromString("019ab000-0000-7000-8000-0000000000a1");
    private static final UUID POINT = UUID.fromString("019ab000-0000-7000-8000-0000000000a2");

    private TenantDatabase database;
    private Sql sql;
    private InstitutionLinkResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        resource = new InstitutionLinkResource(new InstitutionLinks(sql), new AuditTrail(database, CLOCK));
        sql.change(
                "insert into institution (id, title, phase, kind, state, in_force_on, created_at, updated_at)"
                        + " values (?, '审批规程', 'EXECUTION', 'OTHER', 'IN_FORCE', '2020-01-01', now(), now())",
                RULE);
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, description, created_at, updated_at)"
                        + " values (?, 'F-1', ?, 'POST', '不按时办结', now(), now())",
                POINT,
                RiskFixture.LICENCE);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void points_and_powers_are_linked_once_and_may_be_unlinked() {
        resource.link(RULE, new LinkInstitution(List.of(POINT), List.of(RiskFixture.LICENCE)));
        resource.link(RULE, new LinkInstitution(List.of(POINT, POINT), null));
        assertThat(links()).isEqualTo(2);
        assertThat(details()).anyMatch(detail -> detail.contains("不按时办结") && detail.contains("发证"));

        resource.unlinkPoint(RULE, POINT);
        resource.unlinkPoint(RULE, POINT);
        resource.unlinkPower(RULE, RiskFixture.LICENCE);

        assertThat(links()).isZero();
        assertThat(sql.number("select count(*) from audit_entry where action = 'institution.unlinked'"))
                .isEqualTo(2);
    }

    @Test
    void what_the_unit_does_not_have_is_not_linked() {
        var foreign = UUID.randomUUID();

        assertThat(refusal(() -> resource.link(RULE, new LinkInstitution(List.of(POINT, foreign), null)))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("riskPointIds");
        assertThat(refusal(() -> resource.link(RULE, new LinkInstitution(null, List.of(foreign))))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("powerIds");
        assertThat(refusal(() -> resource.link(RULE, new LinkInstitution(Arrays.asList(POINT, null), null)))
                        .errors())
                .hasSize(1);
        for (var call : List.<ThrowingCallable>of(
                () -> resource.link(foreign, new LinkInstitution(List.of(POINT), null)),
                () -> resource.unlinkPoint(foreign, POINT),
                () -> resource.unlinkPower(foreign, RiskFixture.LICENCE))) {
            assertThat(refusal(call).type()).isEqualTo(InstitutionProblem.INSTITUTION_NOT_FOUND);
        }
        assertThat(links()).isZero();
    }

    @Test
    void what_is_repealed_takes_no_more_links() {
        sql.change("update institution set state = 'REPEALED', repealed_on = '2026-11-01'");

        assertThat(refusal(() -> resource.link(RULE, new LinkInstitution(List.of(POINT), null)))
                        .type())
                .isEqualTo(InstitutionProblem.INSTITUTION_REPEALED);
    }

    @Test
    void a_link_goes_with_the_draft_it_leads_to() {
        resource.link(RULE, new LinkInstitution(List.of(POINT), null));

        sql.change("delete from risk_point where id = ?", POINT);

        assertThat(links()).isZero();
    }

    private long links() {
        return sql.number("select count(*) from institution_link");
    }

    private List<String> details() {
        return sql.list("select detail from audit_entry", row -> row.getString(1));
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
