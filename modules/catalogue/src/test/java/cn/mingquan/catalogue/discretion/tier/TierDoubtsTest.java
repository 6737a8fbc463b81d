package cn.mingquan.catalogue.discretion.tier;

import static cn.mingquan.catalogue.discretion.tier.TierFixture.fine;
import static cn.mingquan.catalogue.discretion.tier.TierFixture.share;
import static cn.mingquan.catalogue.discretion.tier.TierFixture.tier;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.PenaltyBound.BoundKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TierDoubtsTest {

    @Test
    void tiers_that_follow_one_another_are_in_order() {
        assertThat(TierDoubts.of(List.of(
                        fine("1", 10_000, 20_000),
                        fine("2", 20_000, 50_000),
                        fine("2", 20_000, 50_000),
                        fine("3", 50_000, 100_000))))
                .isEmpty();
    }

    @Test
    void an_overlap_of_two_grades_is_told() {
        assertThat(TierDoubts.of(List.of(fine("1", 10_000, 30_000), fine("2", 20_000, 50_000))))
                .containsExactly("第 1 行和第 2 行的幅度有重叠（10,000 元以上 30,000 元以下；20,000 元以上 50,000 元以下）");
    }

    @Test
    void a_gap_is_told_once_and_only_between_neighbours() {
        assertThat(TierDoubts.of(
                        List.of(fine("3", 60_000, 90_000), fine("1", 10_000, 20_000), fine("2", 20_000, 50_000))))
                .containsExactly("第 3 行和第 1 行之间有空当（20,000 元以上 50,000 元以下；60,000 元以上 90,000 元以下）");
    }

    @Test
    void between_two_exact_sums_nothing_is_missing() {
        assertThat(TierDoubts.of(List.of(fine("1", 10_000, 10_000), fine("2", 20_000, 20_000))))
                .isEmpty();
        assertThat(TierDoubts.of(List.of(fine("1", 10_000, 10_000), fine("2", 20_000, 30_000))))
                .hasSize(1);
    }

    @Test
    void what_is_measured_differently_is_not_compared() {
        assertThat(TierDoubts.of(List.of(
                        fine("1", 10_000, 20_000),
                        share(BoundKind.PERCENT, "货值金额", 1, 5),
                        share(BoundKind.PERCENT, "违法所得", 2, 9),
                        share(BoundKind.MULTIPLE, "违法所得", 2, 9))))
                .isEmpty();
    }

    @Test
    void a_tier_without_bounds_with_read_ones_or_with_others_than_its_text_is_told() {
        var without = tier("1", "情节", "由集体讨论决定罚款数额", null, null, null, null);
        var read = without.reading(fine("1", 1, 2).bound().orElseThrow());
        var other = tier("1", "情节", "处二万元罚款", BoundKind.AMOUNT, null, BigDecimal.ONE, BigDecimal.TEN);
        var more = tier(
                "1",
                "情节",
                "处二万元罚款，对个人处一千元罚款",
                BoundKind.AMOUNT,
                null,
                new BigDecimal("20000"),
                new BigDecimal("20000"));

        assertThat(TierDoubts.alone(without)).containsExactly("没有写明幅度，不能据以核对处罚数额");
        assertThat(TierDoubts.alone(read)).containsExactly("的幅度（1 元以上 2 元以下）由文字读出，尚未核对");
        assertThat(TierDoubts.alone(other)).containsExactly("的幅度是1 元以上 10 元以下，而文字读出的是20,000 元");
        assertThat(TierDoubts.alone(more)).containsExactly("的文字里还有别的数额，幅度只记第一项");
    }

    @Test
    void a_tier_that_contradicts_itself_is_refused_by_field() {
        assertThat(faults(BoundKind.AMOUNT, null, "5", "3")).containsExactly("upper：上限不能小于下限");
        assertThat(faults(BoundKind.AMOUNT, null, null, null)).containsExactly("lower：请填写下限或上限，至少一个");
        assertThat(faults(BoundKind.PERCENT, " ", "1", null)).containsExactly("base：按倍数或百分比计的，要写明以什么为基数");
        assertThat(faults(BoundKind.DAYS, null, "1.5", null)).containsExactly("lower：天数要是整数");
        assertThat(faults(BoundKind.NONE, null, "1", null)).containsExactly("kind：不涉及数额的阶次不能有上下限");
        assertThat(faults(null, null, "1", null)).containsExactly("kind：填写了上下限，请选择幅度类型");
        assertThat(faults(null, null, null, null)).isEmpty();
        assertThat(faults(BoundKind.NONE, null, null, null)).isEmpty();
        var point = new ArrayList<String>();
        new TierEntry(null, "a", "b", BoundKind.AMOUNT, null, BigDecimal.ONE, BigDecimal.ONE, true, false, false, null)
                .faults((field, reason) -> point.add(field));
        assertThat(point).containsExactly("upper");
    }

    private static List<String> faults(BoundKind kind, String base, String lower, String upper) {
        var told = new ArrayList<String>();
        tier(
                        "1",
                        "情节",
                        "标准",
                        kind,
                        base,
                        lower == null ? null : new BigDecimal(lower),
                        upper == null ? null : new BigDecimal(upper))
                .faults((field, reason) -> told.add(field + "：" + reason));
        return told;
    }

    @Test
    void two_versions_are_laid_side_by_side() {
        var before =
                version(1, "第三十一条", fine("1", 10_000, 20_000), fine("2", 20_000, 50_000), fine("3", 50_000, 60_000));
        var same = fine("1", 10_000, 20_000);
        var raised = tier("2", "情节 2", "标准", BoundKind.AMOUNT, null, new BigDecimal("20000"), new BigDecimal("80000"));
        var after = version(2, "第三十二条", same, raised, fine("4", 80_000, 90_000));

        var comparison = VersionComparison.of(before, after);

        assertThat(comparison.fields())
                .containsExactly(new VersionComparison.FieldChange("legalBasis", "第三十一条", "第三十二条"));
        assertThat(comparison.tiers())
                .extracting(VersionComparison.TierChange::effect)
                .containsExactly(
                        VersionComparison.TierEffect.SAME,
                        VersionComparison.TierEffect.CHANGED,
                        VersionComparison.TierEffect.ADDED,
                        VersionComparison.TierEffect.REMOVED);
        assertThat(comparison.tiers().get(1).before()).isEqualTo(fine("2", 20_000, 50_000));
        assertThat(comparison.tiers().get(3).before()).isEqualTo(fine("3", 50_000, 60_000));
    }

    private static VersionView version(int number, String basis, TierEntry... tiers) {
        return new VersionView(
                UUID.randomUUID(),
                number,
                VersionView.VersionState.DRAFT,
                "事项",
                null,
                basis,
                null,
                null,
                null,
                null,
                false,
                List.of(tiers),
                List.of());
    }
}
