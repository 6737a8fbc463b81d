package cn.mingquan.catalogue.discretion.tier;

import cn.mingquan.catalogue.PenaltyBound.BoundKind;
import java.math.BigDecimal;

/** Tiers for tests. */
public final class TierFixture {

    private TierFixture() {}

    /** A fine in yuan whose text says nothing of it. */
    public static TierEntry fine(String grade, long lower, long upper) {
        return tier(
                grade,
                "情节 " + grade,
                "标准",
                BoundKind.AMOUNT,
                null,
                BigDecimal.valueOf(lower),
                BigDecimal.valueOf(upper));
    }

    static TierEntry share(BoundKind kind, String base, long lower, long upper) {
        return tier("1", "情节", "标准", kind, base, BigDecimal.valueOf(lower), BigDecimal.valueOf(upper));
    }

    public static TierEntry tier(
            String grade,
            String circumstance,
            String penalty,
            BoundKind kind,
            String base,
            BigDecimal lower,
            BigDecimal upper) {
        return new TierEntry(grade, circumstance, penalty, kind, base, lower, upper, false, false, false, null);
    }
}
