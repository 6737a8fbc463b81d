package cn.mingquan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.PenaltyBound.BoundKind;
import cn.mingquan.catalogue.PenaltyBound.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PenaltyBoundTest {

    private static final PenaltyBound FINE =
            new PenaltyBound(BoundKind.AMOUNT, null, yuan("20000"), yuan("50000"), false, false);

    private static BigDecimal yuan(String written) {
        return new BigDecimal(written);
    }

    @Test
    void both_ends_belong_to_it_unless_they_are_excluded() {
        assertThat(FINE.judge(yuan("20000.00"), null)).isEqualTo(Verdict.WITHIN);
        assertThat(FINE.judge(yuan("50000"), null)).isEqualTo(Verdict.WITHIN);
        assertThat(FINE.judge(yuan("19999.99"), null)).isEqualTo(Verdict.BELOW);
        assertThat(FINE.judge(yuan("50000.01"), null)).isEqualTo(Verdict.ABOVE);

        var open = new PenaltyBound(BoundKind.AMOUNT, null, yuan("20000"), yuan("50000"), true, true);
        assertThat(open.judge(yuan("20000"), null)).isEqualTo(Verdict.BELOW);
        assertThat(open.judge(yuan("20000.01"), null)).isEqualTo(Verdict.WITHIN);
        assertThat(open.judge(yuan("50000"), null)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void one_end_alone_limits_one_side() {
        var least = new PenaltyBound(BoundKind.AMOUNT, null, yuan("20000"), null, false, false);
        assertThat(least.judge(yuan("1"), null)).isEqualTo(Verdict.BELOW);
        assertThat(least.judge(yuan("99999999999"), null)).isEqualTo(Verdict.WITHIN);
        var most = new PenaltyBound(BoundKind.AMOUNT, null, null, yuan("20000"), false, false);
        assertThat(most.judge(yuan("0"), null)).isEqualTo(Verdict.WITHIN);
        assertThat(most.judge(yuan("20001"), null)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void a_share_is_reckoned_exactly_and_needs_what_it_is_taken_of() {
        var percent = new PenaltyBound(BoundKind.PERCENT, "总投资额", yuan("1"), yuan("2"), false, false);
        assertThat(percent.judge(yuan("33333.33"), yuan("3333333.33"))).isEqualTo(Verdict.BELOW);
        assertThat(percent.judge(yuan("33333.34"), yuan("3333333.33"))).isEqualTo(Verdict.WITHIN);
        assertThat(percent.judge(yuan("66666.67"), yuan("3333333.33"))).isEqualTo(Verdict.ABOVE);
        assertThat(percent.judge(yuan("100"), null)).isEqualTo(Verdict.UNDECIDABLE);

        var times = new PenaltyBound(BoundKind.MULTIPLE, "违法所得", yuan("1.5"), yuan("3"), false, false);
        assertThat(times.judge(yuan("1500"), yuan("1000"))).isEqualTo(Verdict.WITHIN);
        assertThat(times.judge(yuan("1499.99"), yuan("1000"))).isEqualTo(Verdict.BELOW);
    }

    @Test
    void a_warning_lets_no_fine_go_with_it() {
        var warning = new PenaltyBound(BoundKind.NONE, null, null, null, false, false);
        assertThat(warning.judge(BigDecimal.ZERO, null)).isEqualTo(Verdict.WITHIN);
        assertThat(warning.judge(BigDecimal.ONE, null)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void days_are_judged_as_they_are() {
        var days = new PenaltyBound(BoundKind.DAYS, null, yuan("5"), yuan("15"), false, false);
        assertThat(days.judge(yuan("15"), null)).isEqualTo(Verdict.WITHIN);
        assertThat(days.judge(yuan("16"), null)).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void equal_numbers_make_equal_bounds_and_read_well() {
        assertThat(new PenaltyBound(BoundKind.AMOUNT, null, yuan("2E4"), yuan("50000.00"), false, false))
                .isEqualTo(FINE)
                .hasToString("20,000 元以上 50,000 元以下");
        assertThat(new PenaltyBound(BoundKind.MULTIPLE, "违法所得", yuan("0.50"), yuan("0.5"), false, false))
                .hasToString("违法所得的 0.5 倍");
    }
}
