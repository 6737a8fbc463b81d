package cn.mingquan.platform.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can stand in a cell, and what is made of it. */
final class Cells {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern PADDING = Pattern.compile("^[\\s\\u00A0\\u3000\\uFEFF]+|[\\s\\u00A0\\u3000\\uFEFF]+$");

    /** Digits that a spreadsheet program keeps of a number. */
    private static final int KEPT_DIGITS = 15;

    private Cells() {}

    /** Without padding (full-width spaces included), control characters and Windows line ends. */
    static String clean(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    plain.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                plain.append(c);
            }
        }
        return PADDING.matcher(plain).replaceAll("");
    }

    /** Undoes the escapes of the file format, such as {@code _x000D_}. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    /** Whether a spreadsheet program would take the text for a formula. */
    static boolean formulaLike(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** A stored number as a person sees it in a wide cell: no exponent, no trailing zeros. */
    static String plainNumber(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether the number is a whole one of more digits than were kept. */
    static boolean lostDigits(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.TEN.pow(KEPT_DIGITS)) >= 0;
    }
}
