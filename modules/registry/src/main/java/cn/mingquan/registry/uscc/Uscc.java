package cn.mingquan.registry.uscc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code as somebody gave it. Early pilot codes fail the check digit and are valid all the same,
 * and codes keep the division of the day they were issued: what looks wrong is a warning, never a refusal (GB
 * 32100-2015).
 *
 * @param text without blanks, full-width characters narrowed, in upper case
 */
public record Uscc(String text) {

    /** Thirty-one characters valued 0 to 30; I, O, S, V and Z are left out because they look like digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int MODULUS = 31;
    private static final int LENGTH = 18;

    public static Uscc of(String given) {
        var narrow = Normalizer.normalize(given, Normalizer.Form.NFKC);
        return new Uscc(narrow.replaceAll("[\\s\\p{Cf}]", "").toUpperCase(Locale.ROOT));
    }

    /** Whether it has the length and characters of a code; the check digit is another matter. */
    public boolean wellFormed() {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Whether the last character is the one the other seventeen ask for. */
    public boolean checkDigitHolds() {
        return wellFormed() && text.charAt(LENGTH - 1) == checkDigit();
    }

    /** Well formed and with the right check digit: good enough to tell units apart by. */
    public boolean valid() {
        return checkDigitHolds();
    }

    /** The six digits of the division that issued it, where they are digits. */
    public Optional<String> division() {
        if (!wellFormed()) {
            return Optional.empty();
        }
        var digits = text.substring(2, 8);
        return digits.chars().allMatch(Character::isDigit) ? Optional.of(digits) : Optional.empty();
    }

    /** Why the check digit or form is doubtful, in Chinese; empty when it is not. */
    public Optional<String> doubt() {
        if (text.length() != LENGTH) {
            return Optional.of("统一社会信用代码应为 18 位，这里是 " + text.length() + " 位，已按原样保留，请核对");
        }
        if (!wellFormed()) {
            return Optional.of("统一社会信用代码含有不允许的字符（不用字母 I、O、S、V、Z），已按原样保留，请核对");
        }
        if (!checkDigitHolds()) {
            return Optional.of("统一社会信用代码的校验位不符，应为 " + checkDigit() + "（早期试点代码可能如此），请核对");
        }
        return Optional.empty();
    }

    /** Why the code does not fit the region, in Chinese; empty when it does or nothing can be told. */
    public Optional<String> mismatch(String regionCode) {
        var place = regionCode.split("-", 2)[0];
        return division()
                .filter(d -> !covers(d, place))
                .map(d -> "统一社会信用代码中的行政区划 " + d + " 与所选区划 " + place + " 不一致（可能是旧区划代码），请核对");
    }

    /** A code also fits the places below its division: vertical bodies are registered there, and townships' units. */
    private static boolean covers(String division, String place) {
        if (division.endsWith("0000")) {
            return place.startsWith(division.substring(0, 2));
        }
        if (division.endsWith("00")) {
            return place.startsWith(division.substring(0, 4));
        }
        return place.startsWith(division);
    }

    private char checkDigit() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
