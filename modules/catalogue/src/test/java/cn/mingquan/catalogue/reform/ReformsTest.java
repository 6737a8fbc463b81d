package cn.mingquan.catalogue.reform;

import static cn.mingquan.catalogue.reform.ReformFixture.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.LeftOut;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReformsTest {

    private ReformFixture unit;
    private UUID licence;

    @BeforeEach
    void unit() throws SQLException {
        unit = new ReformFixture();
        licence = unit.power("X-1", "APPROVED");
    }

    @AfterEach
    void close() throws SQLException {
        unit.database.close();
    }

    @Test
    void a_power_that_is_closed_today_stops_and_gives_no_more_receipts() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.CLOSE, "2026-11-20"));

        var view = unit.power(licence).view(ReformFixture.TODAY);
        assertThat(view.state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(view.receiptsBlocked()).isTrue();
        assertThat(view.reform().dueOn()).isEqualTo("2027-05-20");
        assertThat(view.overdue()).isFalse();
        assertThat(unit.power(licence).view(LocalDate.parse("2027-05-21")).overdue())
                .isTrue();
        assertThat(unit.text("concat_ws('|', stopped_on, stop_reason, stopped_by, withdrawn_on)", licence))
                .isEqualTo("2026-11-20|国发〔2026〕3号：不再需要|省政府|2026-11-22");
        assertThat(unit.entries("power.reform-decided")).isEqualTo(1);
        assertThat(unit.entries("power.reform-effective")).isEqualTo(1);
    }

    @Test
    void a_decision_for_a_day_to_come_waits_for_it() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.STOP, "2026-12-01"));

        assertThat(unit.power(licence).view(ReformFixture.TODAY).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(unit.on(LocalDate.parse("2026-11-30")).turn()).isZero();
        assertThat(unit.on(LocalDate.parse("2026-12-03")).turn()).isEqualTo(1);
        assertThat(unit.on(LocalDate.parse("2026-12-03")).turn()).isZero();
        assertThat(unit.text("concat_ws('|', state, stopped_on, withdrawn_on)", licence))
                .isEqualTo("WITHDRAWN|2026-12-01|2026-12-03");
        assertThat(unit.power(licence).reform().pending()).isNull();
    }

    @Test
    void a_power_that_is_being_revised_on_the_day_ends_all_the_same() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.STOP, "2026-12-01"));
        unit.sql.change("update power_item set state = 'DRAFT', approved_on = null where id = ?", licence);

        assertThat(unit.on(LocalDate.parse("2026-12-01")).turn()).isEqualTo(1);
        assertThat(unit.text("concat_ws('|', state, stopped_on, withdrawn_on)", licence))
                .isEqualTo("WITHDRAWN|2026-12-01|2026-12-01");
    }

    @Test
    void a_power_already_ordered_to_stop_keeps_the_order_when_its_decision_takes_effect() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.STOP, "2026-12-01"));
        unit.sql.change(
                "update power_item set stopped_on = '2026-11-25', stop_reason = '无依据', stopped_by = '编办' where id = ?",
                licence);

        assertThat(unit.on(LocalDate.parse("2026-12-01")).turn()).isEqualTo(1);
        assertThat(unit.text("stopped_by", licence)).isEqualTo("编办");
    }

    @Test
    void a_decision_is_withdrawn_before_it_takes_effect_and_stays_in_the_history() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.STOP, "2026-12-01"));
        assertThat(type(() -> unit.reforms.decide(unit.power(licence), decision(ReformAction.KEEP, "2026-11-22"))))
                .isEqualTo(ReformProblem.REFORM_PENDING);

        unit.reforms.withdraw(unit.power(licence), "上级暂缓");

        var reform = unit.power(licence).reform();
        assertThat(reform.pending()).isNull();
        assertThat(reform.earlier()).extracting(ReformDecision::withdrawal).containsExactly("上级暂缓");
        assertThat(unit.on(LocalDate.parse("2027-01-01")).turn()).isZero();
        assertThat(type(() -> unit.reforms.withdraw(unit.power(licence), "再撤")))
                .isEqualTo(ReformProblem.REFORM_NOT_PENDING);
        unit.reforms.decide(unit.power(licence), decision(ReformAction.KEEP, "2026-11-22"));
        assertThat(unit.power(licence).reform().earlier()).hasSize(1);
    }

    @Test
    void a_power_that_has_ended_is_not_decided_again() {
        unit.reforms.decide(unit.power(licence), decision(ReformAction.CLOSE, "2026-11-22"));

        assertThat(type(() -> unit.reforms.decide(unit.power(licence), decision(ReformAction.KEEP, "2026-11-22"))))
                .isEqualTo(ReformProblem.REFORM_ENDED);
        assertThat(type(() -> unit.reforms.withdraw(unit.power(licence), "反悔")))
                .isEqualTo(ReformProblem.REFORM_NOT_PENDING);
    }

    @Test
    void only_what_is_approved_is_decided() {
        var draft = unit.power("X-2", "DRAFT");

        assertThat(type(() -> unit.reforms.decide(unit.power(draft), decision(ReformAction.KEEP, "2026-11-22"))))
                .isEqualTo(ReformProblem.REFORM_NOT_APPROVED);
    }

    @Test
    void a_power_is_merged_into_another_that_lasts() {
        var other = unit.power("X-2", "APPROVED");
        assertThat(fields(ReformAction.MERGE, null)).containsExactly("intoPowerId");
        assertThat(fields(ReformAction.MERGE, licence)).containsExactly("intoPowerId");
        assertThat(fields(ReformAction.MERGE, unit.power("X-3", "DRAFT"))).containsExactly("intoPowerId");
        assertThat(fields(ReformAction.MERGE, UUID.randomUUID())).containsExactly("intoPowerId");

        unit.reforms.decide(unit.power(licence), full(ReformAction.MERGE, other));

        var view = unit.power(licence).view(ReformFixture.TODAY);
        assertThat(view.state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(view.receiptsBlocked()).isFalse();
        assertThat(view.reform().inForce()).isNotNull();
        assertThat(unit.text("reform #>> '{inForce,intoName}'", licence)).isEqualTo("职权X-2");
    }

    @Test
    void what_others_are_to_be_merged_into_does_not_end_before() {
        var other = unit.power("许可二", "APPROVED");
        unit.reforms.decide(unit.power(licence), merging("2026-12-01", other));

        assertThat(problem(() -> unit.reforms.decide(unit.power(other), decision(ReformAction.CLOSE, "2026-11-22")))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("action");
    }

    @Test
    void a_merger_into_a_power_that_was_stopped_meanwhile_is_undone_and_the_power_stands() {
        var other = unit.power("许可二", "APPROVED");
        unit.reforms.decide(unit.power(licence), merging("2026-12-01", other));
        unit.sql.change(
                "update power_item set state = 'WITHDRAWN', withdrawn_on = '2026-11-25', stopped_on = '2026-11-25',"
                        + " stop_reason = '无依据', stopped_by = '编办' where id = ?",
                other);

        assertThat(unit.on(LocalDate.parse("2026-12-01")).turn()).isEqualTo(1);

        assertThat(unit.text("state", licence)).isEqualTo("APPROVED");
        assertThat(unit.power(licence).reform().pending()).isNull();
        assertThat(unit.power(licence).reform().earlier())
                .extracting(ReformDecision::withdrawal)
                .containsExactly("并入的职权已停止，这项处置没有生效，请另作决定");
        assertThat(unit.entries("power.reform-withdrawn")).isEqualTo(1);
        assertThat(unit.entries("power.reform-effective")).isZero();
    }

    private static DecideReform merging(String effectiveOn, UUID into) {
        var decision = decision(ReformAction.MERGE, effectiveOn);
        return new DecideReform(
                decision.action(),
                decision.documentNo(),
                decision.reason(),
                decision.body(),
                decision.effectiveOn(),
                into,
                null,
                null,
                null,
                null,
                decision.dueEvery());
    }

    @Test
    void a_transformed_power_is_handled_otherwise_and_may_be_decided_again_later() {
        unit.reforms.decide(unit.power(licence), full(ReformAction.TRANSFORM, null));

        assertThat(unit.power(licence).handling().mode()).isEqualTo(HandlingMode.FILING);
        assertThat(unit.power(licence).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(problem(() -> unit.reforms.decide(unit.power(licence), decision(ReformAction.CLOSE, "2026-11-01")))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("effectiveOn");
        unit.reforms.decide(unit.power(licence), decision(ReformAction.CLOSE, "2026-11-22"));
        assertThat(unit.power(licence).reform().earlier())
                .extracting(ReformDecision::action)
                .containsExactly(ReformAction.TRANSFORM);
    }

    @Test
    void what_a_decision_lacks_is_named() {
        assertThat(fields(ReformAction.TRANSFORM, null)).containsExactly("mode");
        assertThat(fields(ReformAction.DELEGATE, null)).containsExactly("receiverKind", "receiver", "capacityCheck");
        var closing = decision(ReformAction.CLOSE, "2066-01-01");
        assertThat(problem(() -> unit.reforms.decide(unit.power(licence), closing))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("effectiveOn");
        var unfollowed = new DecideReform(
                ReformAction.CLOSE, "1", "2", "3", ReformFixture.TODAY, null, null, null, null, null, null);
        assertThat(problem(() -> unit.reforms.decide(unit.power(licence), unfollowed))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("dueEvery");
        assertThat(unit.entries("power.reform-decided")).isZero();
    }

    @Test
    void a_delegated_power_is_no_longer_exercised_here() {
        unit.reforms.decide(unit.power(licence), full(ReformAction.DELEGATE, null));

        assertThat(unit.text("concat_ws('|', state, reform #>> '{inForce,receiver}')", licence))
                .isEqualTo("WITHDRAWN|乡镇政府");
    }

    @Test
    void many_are_kept_at_once_and_the_rest_say_why_not() {
        var draft = unit.power("X-2", "DRAFT");
        var nobody = UUID.randomUUID();

        var outcome =
                unit.reforms.keep(List.of(licence, licence, draft, nobody), decision(ReformAction.KEEP, "2026-11-22"));

        assertThat(outcome.done()).hasSize(1);
        assertThat(outcome.leftOut()).extracting(LeftOut::id).containsExactly(draft, nobody);
        assertThat(unit.text("reform #>> '{inForce,action}'", licence)).isEqualTo("KEEP");
        assertThat(unit.entries("power.reform-decided")).isEqualTo(1);
        assertThat(type(() -> unit.reforms.keep(List.of(licence), decision(ReformAction.KEEP, "0001-01-01"))))
                .isEqualTo(ReformProblem.REFORM_INVALID);
    }

    private static DecideReform full(ReformAction action, @Nullable UUID into) {
        return new DecideReform(
                action,
                "3号",
                "便民",
                "市政府",
                ReformFixture.TODAY,
                into,
                HandlingMode.FILING,
                ReceiverKind.LOWER_GOV,
                "乡镇政府",
                "有专人",
                12);
    }

    private List<String> fields(ReformAction action, @Nullable UUID into) {
        var input = new DecideReform(action, "3号", "便民", "市政府", ReformFixture.TODAY, into, null, null, " ", null, 12);
        return problem(() -> unit.reforms.decide(unit.power(licence), input)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static Object type(ThrowingCallable act) {
        return problem(act).type();
    }

    private static Problem problem(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
