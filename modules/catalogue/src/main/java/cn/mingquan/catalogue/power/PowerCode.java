package cn.mingquan.catalogue.power;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes codes for powers that came without one, e.g. {@code ZQ-01-7F3K9Q2M}. */
public final class PowerCode {

    /** Without I, L, O and U: codes are read aloud and typed. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private PowerCode() {}

    /** @param id whose last 40 bits are random */
    public static String madeFor(UUID id, @Nullable String category) {
        var bits = id.getLeastSignificantBits();
        var digits = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            digits.append(DIGITS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return "ZQ-" + (category == null || category.isBlank() ? "00" : category) + "-" + digits.reverse();
    }
}
