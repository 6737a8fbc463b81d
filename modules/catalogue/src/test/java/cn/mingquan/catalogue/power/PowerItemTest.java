package cn.mingquan.catalogue.power;

import static cn.mingquan.catalogue.power.PowerFixture.complete;
import static cn.mingquan.catalogue.power.PowerFixture.limits;
import static cn.mingquan.catalogue.power.PowerFixture.power;
import static cn.mingquan.catalogue.power.PowerFixture.withoutBasis;
import static cn.mingquan.catalogue.power.PowerFixture.withoutContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.power.TimeLimit.Unit;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PowerItemTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_new_power_is_a_draft_with_a_code_of_its_own() {
        var first = new PowerItem(complete("发证"), NOON);
        var second = new PowerItem(complete("发证"), NOON);

        assertThat(first.state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(first.code()).matches("ZQ-01-[0-9A-HJKMNP-TV-Z]{8}").isNotEqualTo(second.code());
        assertThat(new PowerItem(power("X-1", "发证", "01", "局", null, null, null, List.of()), NOON).code())
                .isEqualTo("X-1");
    }

    @Test
    void a_complete_power_is_approved_once() {
        var power = new PowerItem(complete("发证"), NOON);

        power.approve(false, Gaps.NONE, List.of(), TODAY, "李四");

        var view = power.view("行政许可", List.of());
        assertThat(view.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(view.approvedOn()).isEqualTo(TODAY);
        assertThat(view.approvedBy()).isEqualTo("李四");
        assertThat(view.withoutBasis()).isFalse();
        assertThat(refusal(() -> power.approve(false, Gaps.NONE, List.of(), TODAY, "李四"))
                        .type())
                .isEqualTo(PowerProblem.POWER_NOT_DRAFT);
    }

    @Test
    void approval_names_what_is_missing() {
        var power = new PowerItem(power(null, "发证", null, " ", null, null, null, List.of()), NOON);

        var problem = refusal(() -> power.approve(false, new Gaps(true, false), List.of(), TODAY, "李四"));

        assertThat(problem.type()).isEqualTo(PowerProblem.POWER_INCOMPLETE);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("category", "exerciser");
    }

    @Test
    void a_power_without_legal_basis_is_approved_only_by_an_explicit_decision() {
        var power = new PowerItem(withoutBasis("发证"), NOON);

        assertThat(refusal(() -> power.approve(false, Gaps.NONE, List.of(), TODAY, "李四"))
                        .type())
                .isEqualTo(PowerProblem.POWER_WITHOUT_BASIS);

        power.approve(false, new Gaps(true, false), List.of(), TODAY, "李四");
        assertThat(power.view("", List.of()).withoutBasis()).isTrue();
    }

    @Test
    void a_power_whose_bases_have_all_ended_has_none() {
        var ended = new BasisEntry(BasisType.LAW, "某条例", "第三条", null, null, TODAY);
        var power = new PowerItem(power(null, "发证", "01", "区卫健局", null, null, null, List.of(ended)), NOON);

        var refused = refusal(() -> power.approve(false, Gaps.NONE, List.of(), TODAY, "李四"));

        assertThat(refused.type()).isEqualTo(PowerProblem.POWER_WITHOUT_BASIS);
        assertThat(refused.errors()).extracting(FieldError::reason).containsExactly("设定依据都已失效");
        power.approve(false, Gaps.NONE, List.of(), TODAY.minusDays(1), "李四");
        assertThat(power.view("", List.of()).withoutBasis()).isFalse();
    }

    @Test
    void a_power_without_content_is_approved_only_by_an_explicit_decision() {
        var power = new PowerItem(withoutContent("发证"), NOON);

        var problem = refusal(() -> power.approve(false, new Gaps(true, false), List.of(), TODAY, "李四"));

        assertThat(problem.type()).isEqualTo(PowerProblem.POWER_WITHOUT_CONTENT);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("content");
        power.approve(false, new Gaps(false, true), List.of(), TODAY, "李四");
        assertThat(power.view("", List.of()).withoutContent()).isTrue();
        power.reopen();
        assertThat(power.view("", List.of()).withoutContent()).isFalse();
    }

    @Test
    void a_public_service_needs_no_legal_basis() {
        var service = new PowerItem(power(null, "水费查询", "20", "区水务局", null, null, null, List.of()), NOON);

        service.approve(true, Gaps.NONE, List.of(), TODAY, "李四");

        assertThat(service.view("公共服务", List.of()).withoutBasis()).isFalse();
    }

    @Test
    void an_approved_power_is_changed_only_after_it_was_reopened() {
        var power = new PowerItem(complete("发证"), NOON);
        power.approve(false, Gaps.NONE, List.of(), TODAY, "李四");

        assertThat(refusal(() -> power.change(complete("送达"), NOON)).type()).isEqualTo(PowerProblem.POWER_NOT_DRAFT);

        power.reopen();
        power.change(complete("送达"), NOON);
        assertThat(power.name()).isEqualTo("送达");
        assertThat(power.view("", List.of()).approvedOn()).isNull();
        assertThat(refusal(power::reopen).type()).isEqualTo(PowerProblem.POWER_NOT_APPROVED);
    }

    @Test
    void only_an_approved_power_is_withdrawn() {
        var power = new PowerItem(complete("发证"), NOON);

        assertThat(refusal(() -> power.withdraw(TODAY)).type()).isEqualTo(PowerProblem.POWER_NOT_APPROVED);

        power.approve(false, Gaps.NONE, List.of(), TODAY, "李四");
        power.withdraw(TODAY);
        assertThat(power.state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(power.view("", List.of()).withdrawnOn()).isEqualTo(TODAY);
    }

    @Test
    void a_promise_is_not_longer_than_the_law_where_the_two_can_be_compared() {
        for (var fine : List.of(
                limits(20, Unit.WORKDAY, 20, Unit.WORKDAY),
                limits(1, Unit.YEAR, 12, Unit.MONTH),
                limits(20, Unit.WORKDAY, 25, Unit.DAY),
                limits(1, Unit.MONTH, 31, Unit.DAY),
                limits(null, null, 40, Unit.DAY))) {
            assertThat(new PowerItem(fine, NOON).state()).isEqualTo(ApprovalState.DRAFT);
        }
        for (var wrong : List.of(
                limits(20, Unit.WORKDAY, 21, Unit.WORKDAY),
                limits(1, Unit.YEAR, 13, Unit.MONTH),
                limits(20, Unit.DAY, 21, Unit.WORKDAY),
                limits(1, Unit.MONTH, 32, Unit.DAY))) {
            var problem = refusal(() -> new PowerItem(wrong, NOON));
            assertThat(problem.errors()).extracting(FieldError::field).containsExactly("promisedLimit");
        }
    }

    @Test
    void a_limit_needs_its_unit() {
        assertThat(refusal(() -> new PowerItem(limits(20, null, null, Unit.DAY), NOON))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("statutoryUnit", "promisedUnit");
    }

    @Test
    void the_audit_chain_keeps_what_was_and_what_is() {
        var power = new PowerItem(complete("发证"), NOON);
        var before = power.snapshot();

        power.change(withoutBasis("发证"), NOON);

        assertThat(Changes.between(before, power.snapshot()))
                .containsOnlyKeys("bases", "promisedLimit", "statutoryLimit");
    }

    @Test
    void the_audit_chain_keeps_a_basis_by_its_parts_and_no_empty_field() {
        var power = new PowerItem(complete("发证"), NOON);

        assertThat(power.snapshot())
                .containsEntry("bases", List.of(Map.of("type", "LAW", "title", "中华人民共和国行政许可法", "article", "第四十二条")))
                .doesNotContainKey("custom");
        assertThat(new PowerItem(withoutBasis("发证"), NOON).snapshot()).doesNotContainKey("bases");
        assertThat(new PowerItem(PowerFixture.withValues("01", Map.of("window", "综合窗口")), NOON).snapshot())
                .containsEntry("custom", Map.of("window", "综合窗口"));
        assertThat(Json.write(power.snapshot())).contains("\"title\":\"中华人民共和国行政许可法\"");
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
