package cn.mingquan.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes codes for what came without one, e.g. {@code ZQ-01-7F3K9Q2M} for a power. */
public final class ItemCode {

    /** Without I, L, O and U: codes are read aloud and typed. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private ItemCode() {}

    /**
     * @param prefix ZQ for 职权, FX for 风险
     * @param id whose last 40 bits are random
     * @param category 00 when there is none
     */
    public static String madeFor(String prefix, UUID id, @Nullable String category) {
        var bits = id.getLeastSignificantBits();
        var digits = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            digits.append(DIGITS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return prefix + "-" + (category == null || category.isBlank() ? "00" : category) + "-" + digits.reverse();
    }
}
