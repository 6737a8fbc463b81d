package cn.mingquan.catalogue.discretion.tier;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number as official texts write it: {@code 一万五千}, {@code 20万}, {@code 0.5}. Strict: what could mean two
 * things, such as {@code 二万五} or {@code 一百万一十}, is not read.
 */
final class ChineseNumber {

    /** What may be a number. Whether it is one, {@link #read} says. */
    static final String PATTERN = "(?:\\d[\\d,]*(?:\\.\\d+)?[百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+)";

    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,4})?([百千]?)([万亿]?)");
    private static final String DIGITS = "零一二三四五六七八九";

    private final String text;
    private int at;

    private ChineseNumber(String text) {
        this.text = text;
    }

    static Optional<BigDecimal> read(String written) {
        var figures = FIGURES.matcher(written);
        if (figures.matches()) {
            var number = new BigDecimal(
                    figures.group(1).replace(",", "") + (figures.group(2) == null ? "" : figures.group(2)));
            return Optional.of(number.multiply(worth(figures.group(3))).multiply(worth(figures.group(4))));
        }
        return new ChineseNumber(written.replace('〇', '零').replace('两', '二')).whole();
    }

    private static BigDecimal worth(String unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case "百" -> 100;
                    case "千" -> 1_000;
                    case "万" -> 10_000;
                    case "亿" -> 100_000_000;
                    default -> 1;
                });
    }

    private Optional<BigDecimal> whole() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        long sum = 0;
        var before = 0L;
        for (var unit : new long[] {100_000_000, 10_000, 1}) {
            var end = unit == 1 ? text.length() : text.indexOf(unit == 10_000 ? '万' : '亿', at);
            if (end < 0 || (unit == 1 && at == end)) {
                continue;
            }
            var part = section(end, before);
            if (part <= 0) {
                return Optional.empty();
            }
            sum += part * unit;
            before = unit;
            at = end + (unit == 1 ? 0 : 1);
        }
        return Optional.of(BigDecimal.valueOf(sum));
    }

    /**
     * Up to four digits with their places.
     *
     * @param before the worth of what came before; 0 for the first, which may begin at any place
     * @return 0 for what is not read
     */
    private long section(int end, long before) {
        long sum = 0;
        long place = before == 0 ? 0 : 10_000;
        var zero = false;
        while (at < end) {
            var digit = DIGITS.indexOf(text.charAt(at));
            if (digit == 0) {
                if (zero) {
                    return 0;
                }
                zero = true;
                at++;
                continue;
            }
            // 十五 for 一十五, at the very beginning only
            var bare = digit < 0 && text.charAt(at) == '十' && sum == 0 && before == 0 && !zero;
            if (digit < 0 && !bare) {
                return 0;
            }
            at += bare ? 0 : 1;
            var worth = place(end);
            var skipped = place != 0 && worth * 10 != place;
            if (worth == 0 || (place != 0 && worth >= place) || skipped != zero) {
                return 0;
            }
            sum += (bare ? 1 : digit) * worth;
            place = worth;
            zero = false;
        }
        return zero ? 0 : sum;
    }

    private long place(int end) {
        if (at >= end) {
            return 1;
        }
        var worth =
                switch (text.charAt(at)) {
                    case '千' -> 1_000L;
                    case '百' -> 100L;
                    case '十' -> 10L;
                    default -> 0L;
                };
        at++;
        return worth;
    }
}
