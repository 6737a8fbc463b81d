package cn.mingquan.platform.filings.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.filings.asked.AskedView;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders (催办): drafted for those who have not filed, once a day, and never for somebody else's unit. */
class RemindTest {

    private final CallFixture office = new CallFixture();

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void the_draft_says_what_each_one_owes() {
        var call = office.opened(1);
        office.office.later(Duration.ofDays(3));
        office.returned(office.file(office.health), "缺页");

        var draft = office.office.as(office.body, () -> office.acts.draft(call.id(), false));
        assertThat(draft.units()).isEqualTo(2);
        assertThat(draft.remindedToday()).isZero();
        assertThat(draft.sentence()).contains(draft.unit(), "2026 年权力明晰表", "（明晰表）", "已逾期 2 天");

        office.told(() -> office.acts.remind(call.id(), new Remind(false, "请于本周内补报。")));
        assertThat(said(office.health)).contains("报来的已退回，至今没有重新报送").endsWith("\n请于本周内补报。");
        assertThat(said(office.traffic)).contains("至今没有收到").endsWith("\n请于本周内补报。");
        assertThat(office.asked(office.traffic))
                .extracting(AskedView::reminders)
                .containsExactly(1L);
        assertThat(office.unit(call.id(), office.traffic).reminders()).isOne();
    }

    @Test
    void only_those_whose_day_has_passed_if_so_wished() {
        var call = office.opened(5);
        assertThat(CallFixture.refused(() -> office.told(() -> office.acts.remind(call.id(), new Remind(true, "请报送")))))
                .isEqualTo("FILING_CALL_NOBODY");
        office.office.later(Duration.ofDays(6));
        office.file(office.health);
        assertThat(office.told(() -> office.acts.remind(call.id(), new Remind(true, "请报送"))))
                .isEqualTo(new Reminded(1, 0));
    }

    @Test
    void nobody_is_reminded_twice_a_day() {
        var call = office.opened(5);
        office.told(() -> office.acts.remind(call.id(), new Remind(false, "请报送")));
        assertThat(CallFixture.refused(
                        () -> office.told(() -> office.acts.remind(call.id(), new Remind(false, "再次提醒")))))
                .isEqualTo("FILING_CALL_NOBODY");
        assertThat(office.office
                        .as(office.body, () -> office.acts.draft(call.id(), false))
                        .remindedToday())
                .isEqualTo(2);

        office.office.later(Duration.ofDays(1));
        assertThat(office.told(() -> office.acts.remind(call.id(), new Remind(false, "再次提醒"))))
                .isEqualTo(new Reminded(2, 0));
    }

    @Test
    void who_is_no_longer_under_the_body_is_left_out_and_counted() {
        var call = office.opened(5);
        office.office.released(office.body, office.traffic);
        assertThat(office.told(() -> office.acts.remind(call.id(), new Remind(false, "请报送"))))
                .isEqualTo(new Reminded(1, 1));
        assertThat(office.asked(office.traffic))
                .extracting(AskedView::reminders)
                .containsExactly(0L);
        assertThat(office.unit(call.id(), office.traffic).reminders()).isZero();
    }

    private String said(cn.mingquan.platform.tenancy.Tenant unit) {
        return String.valueOf(office.asked(unit).get(0).said());
    }
}
