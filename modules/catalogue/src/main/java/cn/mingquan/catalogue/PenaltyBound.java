package cn.mingquan.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a discretion tier lets a decision go (裁量幅度), exact. 以上 and 以下 include the number itself (民法典
 * art. 1259), 超过 and 不满 do not.
 *
 * @param base what a multiple or a percentage is taken of, e.g. 违法所得; null for the other kinds
 * @param lower in yuan, times, per cent or days; null when nothing limits it downwards
 * @param upper the same upwards
 */
public record PenaltyBound(
        BoundKind kind,
        @Nullable String base,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        boolean lowerExcluded,
        boolean upperExcluded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a bound is measured in. */
    public enum BoundKind {
        AMOUNT("金额", " 元"),
        MULTIPLE("倍数", " 倍"),
        PERCENT("百分比", " %"),
        DAYS("天数", " 日"),
        /** A warning or an order: no fine at all. */
        NONE("不涉及数额", "");

        private final String label;
        private final String unit;

        BoundKind(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        public String label() {
            return label;
        }

        /** Whether it is a share of something that has to be named. */
        public boolean relative() {
            return this == MULTIPLE || this == PERCENT;
        }
    }

    /** How a decision lies to the tier it names. */
    public enum Verdict {
        WITHIN,
        BELOW,
        ABOVE,
        /** The tier states no bound, or what it is a share of is not known. */
        UNDECIDABLE
    }

    public PenaltyBound {
        lower = plain(lower);
        upper = plain(upper);
    }

    /** Without trailing zeros and without an exponent, so that equal numbers are equal. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Whether a decision lies within.
     *
     * @param decided in yuan, or in days for {@link BoundKind#DAYS}
     * @param baseValue in yuan, what the share is taken of; only asked for multiples and percentages
     */
    public Verdict judge(BigDecimal decided, @Nullable BigDecimal baseValue) {
        if (kind == BoundKind.NONE) {
            return decided.signum() > 0 ? Verdict.ABOVE : Verdict.WITHIN;
        }
        if (kind.relative() && baseValue == null) {
            return Verdict.UNDECIDABLE;
        }
        var least = times(lower, baseValue);
        if (least != null && below(decided.compareTo(least), lowerExcluded)) {
            return Verdict.BELOW;
        }
        var most = times(upper, baseValue);
        if (most != null && below(most.compareTo(decided), upperExcluded)) {
            return Verdict.ABOVE;
        }
        return least == null && most == null ? Verdict.UNDECIDABLE : Verdict.WITHIN;
    }

    private static boolean below(int order, boolean excluded) {
        return order < 0 || (excluded && order == 0);
    }

    private @Nullable BigDecimal times(@Nullable BigDecimal bound, @Nullable BigDecimal baseValue) {
        if (bound == null || baseValue == null || !kind.relative()) {
            return bound;
        }
        var product = bound.multiply(baseValue);
        return kind == BoundKind.PERCENT ? product.divide(HUNDRED) : product;
    }

    /** In words, e.g. {@code 违法所得的 1 倍以上 3 倍以下}. */
    @Override
    public String toString() {
        if (kind == BoundKind.NONE) {
            return kind.label();
        }
        var of = base == null ? "" : base + "的 ";
        if (lower != null && upper != null && lower.compareTo(upper) == 0) {
            return of + number(lower);
        }
        return of
                + (lower == null ? "" : number(lower) + (lowerExcluded ? "以上（不含）" : "以上"))
                + (lower == null || upper == null ? "" : " ")
                + (upper == null ? "" : number(upper) + (upperExcluded ? "以下（不含）" : "以下"));
    }

    private String number(BigDecimal bound) {
        return String.format(java.util.Locale.ROOT, "%,." + bound.scale() + "f", bound) + kind.unit;
    }
}
