package cn.mingquan.platform.filings.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.filings.asked.AskedView;
import cn.mingquan.platform.filings.asked.CallNotice;
import cn.mingquan.platform.filings.asked.CallStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was asked to file, who has, and what a unit sees of it. */
class FilingCallTest {

    private final CallFixture office = new CallFixture();

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void units_under_the_body_hear_what_is_asked_and_by_when() {
        var call = office.opened(10);

        assertThat(call.kindLabel()).isEqualTo("明晰表");
        assertThat(call.counts()).isEqualTo(new CallCounts(2, 0, 0, 2, 0, 0));
        assertThat(office.asked(office.health)).singleElement().satisfies(asked -> {
            assertThat(asked.sender()).isEqualTo("和川县领导小组办公室");
            assertThat(asked.title()).isEqualTo("2026 年权力明晰表");
            assertThat(asked.text()).isEqualTo("请按样表填写");
            assertThat(asked.dueOn()).isEqualTo(office.today().plusDays(10));
            assertThat(asked.status()).isEqualTo(CallStatus.MISSING);
            assertThat(asked.overdue()).isFalse();
        });
        assertThat(office.asked(office.stranger)).isEmpty();
        assertThat(office.waiting(office.health)).isOne();
    }

    @Test
    void what_was_filed_before_the_call_does_not_count() {
        office.file(office.health);
        var call = office.opened(10);
        assertThat(office.unit(call.id(), office.health).status()).isEqualTo(CallStatus.MISSING);

        var filing = office.file(office.health);
        var unit = office.unit(call.id(), office.health);
        assertThat(unit.status()).isEqualTo(CallStatus.FILED);
        assertThat(unit.filingId()).isEqualTo(filing);
        assertThat(unit.daysLate()).isZero();
        assertThat(office.asked(office.health)).extracting(AskedView::status).containsExactly(CallStatus.FILED);
        assertThat(office.waiting(office.health)).isZero();
    }

    @Test
    void what_comes_after_the_day_is_late_by_calendar_days_and_what_has_not_come_is_overdue() {
        var call = office.opened(1);
        office.office.later(Duration.ofDays(4));
        office.file(office.health);

        var late = office.unit(call.id(), office.health);
        assertThat(late.status()).isEqualTo(CallStatus.LATE);
        assertThat(late.overdue()).isFalse();
        assertThat(late.daysLate()).isEqualTo(3);
        var missing = office.unit(call.id(), office.traffic);
        assertThat(missing.overdue()).isTrue();
        assertThat(missing.daysLate()).isEqualTo(3);
        assertThat(office.call(call.id()).counts()).isEqualTo(new CallCounts(2, 0, 1, 1, 0, 1));
        assertThat(office.asked(office.traffic)).extracting(AskedView::overdue).containsExactly(true);
    }

    @Test
    void what_was_returned_is_to_be_filed_anew() {
        var call = office.opened(5);
        office.returned(office.file(office.health), "缺少盖章页");

        var unit = office.unit(call.id(), office.health);
        assertThat(unit.status()).isEqualTo(CallStatus.RETURNED);
        assertThat(unit.reason()).isEqualTo("缺少盖章页");
        assertThat(office.asked(office.health)).singleElement().satisfies(asked -> {
            assertThat(asked.status()).isEqualTo(CallStatus.RETURNED);
            assertThat(asked.reason()).isEqualTo("缺少盖章页");
        });

        office.file(office.health);
        assertThat(office.unit(call.id(), office.health).status()).isEqualTo(CallStatus.FILED);
        assertThat(office.call(call.id()).counts()).isEqualTo(new CallCounts(2, 1, 0, 1, 0, 0));
    }

    @Test
    void another_day_is_told_to_everybody_with_the_reason() {
        var call = office.opened(1);
        office.office.later(Duration.ofDays(3));
        var day = office.today().plusDays(7);
        office.told(() -> office.acts.extend(call.id(), new ExtendCall(day, "系统升级"), null));

        assertThat(office.call(call.id()).counts().overdue()).isZero();
        assertThat(office.asked(office.traffic)).singleElement().satisfies(asked -> {
            assertThat(asked.dueOn()).isEqualTo(day);
            assertThat(asked.act()).isEqualTo(CallNotice.News.EXTENDED);
            assertThat(asked.said()).isEqualTo("系统升级");
            assertThat(asked.overdue()).isFalse();
        });
    }

    @Test
    void a_unit_that_is_not_asked_any_more_is_not_counted_and_hears_why() {
        var call = office.opened(5);
        office.told(() -> office.acts.exclude(call.id(), office.traffic.unitId(), new CallReason("已并入城建局")));

        assertThat(office.call(call.id()).counts()).isEqualTo(new CallCounts(1, 0, 0, 1, 0, 0));
        assertThat(office.unit(call.id(), office.traffic).reason()).isEqualTo("已并入城建局");
        assertThat(office.waiting(office.traffic)).isZero();
        assertThat(office.asked(office.traffic)).extracting(AskedView::said).containsExactly("已并入城建局");
        assertThat(office.waiting(office.health)).isOne();
    }

    @Test
    void what_has_ended_waits_for_nothing_and_is_changed_by_nobody() {
        var call = office.opened(1);
        office.office.later(Duration.ofDays(3));
        office.told(() -> office.acts.close(call.id(), new CallReason("已改为现场核对"), null));

        assertThat(office.call(call.id()).counts().overdue()).isZero();
        assertThat(office.waiting(office.health)).isZero();
        var day = office.today().plusDays(1);
        assertThat(List.of(
                        CallFixture.refused(() ->
                                office.told(() -> office.acts.extend(call.id(), new ExtendCall(day, "晚一天"), null))),
                        CallFixture.refused(
                                () -> office.told(() -> office.acts.close(call.id(), new CallReason("再结束"), null))),
                        CallFixture.refused(
                                () -> office.told(() -> office.acts.remind(call.id(), new Remind(false, "请报送")))),
                        CallFixture.refused(() -> office.told(
                                () -> office.acts.exclude(call.id(), office.health.unitId(), new CallReason("不用了"))))))
                .containsOnly("FILING_CALL_CLOSED");
    }

    @Test
    void calls_and_units_are_found_by_their_words_and_states() {
        var first = office.opened(5);
        var second = office.opened(9);
        office.told(() -> office.acts.close(second.id(), new CallReason("重复"), null));
        office.file(office.health);

        assertThat(office.calls("%明晰%", CallState.OPEN).items())
                .extracting(CallView::id)
                .containsExactly(first.id());
        assertThat(office.calls("%没有这样的%", null).total()).isZero();
        assertThat(office.calls(null, null).total()).isEqualTo(2);
        assertThat(office.units(first.id(), "卫生", null, false).items())
                .extracting(CalledUnit::unitId)
                .containsExactly(office.health.unitId());
        assertThat(office.units(first.id(), null, CallStatus.FILED, false).total())
                .isOne();
        assertThat(office.units(first.id(), null, null, true).items())
                .extracting(CalledUnit::unitId)
                .containsExactly(office.traffic.unitId());
    }

    @Test
    void what_another_body_asks_is_not_found() {
        var call = office.opened(5);
        assertThat(CallFixture.refused(() -> office.office.as(
                        office.stranger, () -> office.acts.remind(call.id(), new Remind(false, "请报送")))))
                .isEqualTo("FILING_CALL_NOT_FOUND");
        assertThat(CallFixture.refused(() -> office.call(Ids.next()))).isEqualTo("FILING_CALL_NOT_FOUND");
    }
}
