package cn.mingquan.catalogue.discretion.tier;

import cn.mingquan.catalogue.PenaltyBound;
import cn.mingquan.catalogue.PenaltyBound.BoundKind;
import cn.mingquan.catalogue.Texts;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One tier of a version (裁量阶次): under which circumstances, what penalty, from where to where.
 *
 * @param grade as the standard numbers or calls it, e.g. 1 or 较重; several rows may be of one grade
 * @param circumstance when it applies (裁量情节); a draft may still lack it
 * @param penalty the text of the penalty standard (处罚标准), which is what holds; a draft may still lack it
 * @param kind what the bounds are measured in; null while nobody has said
 * @param base what a multiple or percentage is taken of
 * @param lower in yuan, times, per cent or days, exact
 * @param lowerExcluded 超过 in place of 以上
 * @param upperExcluded 不满 in place of 以下
 * @param derived whether the bounds were read out of the text by a machine and nobody has confirmed them yet
 */
public record TierEntry(
        @Nullable @Size(max = 50, message = "阶次不超过 50 个字") String grade,
        @Nullable @Size(max = 2_000, message = "裁量情节不超过 2000 个字") String circumstance,
        @Nullable @Size(max = 2_000, message = "处罚标准不超过 2000 个字") String penalty,
        @Nullable BoundKind kind,
        @Nullable @Size(max = 100, message = "基数不超过 100 个字") String base,
        @Nullable @PositiveOrZero(message = "下限不能为负") @Digits(integer = 11, fraction = 4, message = "下限至多 11 位整数、4 位小数")
                BigDecimal lower,
        @Nullable @PositiveOrZero(message = "上限不能为负") @Digits(integer = 11, fraction = 4, message = "上限至多 11 位整数、4 位小数")
                BigDecimal upper,
        boolean lowerExcluded,
        boolean upperExcluded,
        boolean derived,
        @Nullable @Size(max = 2_000, message = "备注不超过 2000 个字") String note) {

    public TierEntry {
        grade = Texts.stripped(grade);
        circumstance = Texts.stripped(circumstance);
        penalty = Texts.stripped(penalty);
        base = Texts.stripped(base);
        note = Texts.stripped(note);
        lower = PenaltyBound.plain(lower);
        upper = PenaltyBound.plain(upper);
    }

    /** Empty when the tier states none. */
    public Optional<PenaltyBound> bound() {
        return kind == null
                ? Optional.empty()
                : Optional.of(new PenaltyBound(kind, base, lower, upper, lowerExcluded, upperExcluded));
    }

    /** The same with what was read out of its text. */
    public TierEntry reading(PenaltyBound bound) {
        return new TierEntry(
                grade,
                circumstance,
                penalty,
                bound.kind(),
                bound.base(),
                bound.lower(),
                bound.upper(),
                bound.lowerExcluded(),
                bound.upperExcluded(),
                true,
                note);
    }

    /** Whether the tier cannot be published as it is. */
    public boolean incomplete() {
        return circumstance == null || penalty == null;
    }

    /** Names by field what contradicts itself. */
    public void faults(BiConsumer<String, String> told) {
        if (kind == null) {
            if (lower != null || upper != null) {
                told.accept("kind", "填写了上下限，请选择幅度类型");
            }
            return;
        }
        if (kind == BoundKind.NONE) {
            if (lower != null || upper != null) {
                told.accept("kind", "不涉及数额的阶次不能有上下限");
            }
            return;
        }
        if (lower == null && upper == null) {
            told.accept("lower", "请填写下限或上限，至少一个");
        }
        if (kind.relative() && base == null) {
            told.accept("base", "按倍数或百分比计的，要写明以什么为基数");
        }
        if (lower != null && upper != null) {
            var order = lower.compareTo(upper);
            if (order > 0) {
                told.accept("upper", "上限不能小于下限");
            } else if (order == 0 && (lowerExcluded || upperExcluded)) {
                told.accept("upper", "上下限相同时，两头都要含本数");
            }
        }
        if (kind == BoundKind.DAYS && (fractional(lower) || fractional(upper))) {
            told.accept("lower", "天数要是整数");
        }
    }

    private static boolean fractional(@Nullable BigDecimal number) {
        return number != null && number.scale() > 0;
    }
}
