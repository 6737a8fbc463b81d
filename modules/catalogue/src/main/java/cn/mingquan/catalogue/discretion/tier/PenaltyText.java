package cn.mingquan.catalogue.discretion.tier;

import cn.mingquan.catalogue.PenaltyBound;
import cn.mingquan.catalogue.PenaltyBound.BoundKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bound out of the text of a penalty standard (处罚标准), such as 处二万元以上五万元以下罚款. Only whole clauses that
 * say 处…罚款 or 处…拘留 count; what is not such a clause is left unread rather than guessed.
 */
public final class PenaltyText {

    private static final String NUMBER = "(" + ChineseNumber.PATTERN + ")";
    private static final String FROM = "(以上|超过)";
    private static final String TO = "(以下|以内|不满|不足)";
    private static final String FINE = "的?罚款";

    /** 处二百以上五百元以下的罚款; a second 处 and a second 元 are slips that real texts have. */
    private static final Pattern AMOUNT =
            Pattern.compile("处以?处?(?:" + NUMBER + "(元)?" + FROM + ")?" + NUMBER + "元" + TO + "?元?" + FINE);

    private static final Pattern AMOUNT_AT_LEAST = Pattern.compile("处以?" + NUMBER + "元" + FROM + FINE);

    private static final String OF = "处以?([^，。；：、（）]{2,40}?)";
    private static final Pattern MULTIPLE =
            Pattern.compile(OF + "的?(?:" + NUMBER + "倍" + FROM + ")?" + NUMBER + "倍" + TO + "?" + FINE);
    private static final Pattern PERCENT =
            Pattern.compile(OF + "的?(?:" + share() + FROM + ")?" + share() + TO + "?" + FINE);
    private static final Pattern DAYS =
            Pattern.compile("处以?(?:" + NUMBER + "日" + FROM + ")?" + NUMBER + "日" + TO + "?的?(?:行政)?拘留");

    private static final Pattern MEASURED = Pattern.compile("罚款|拘留|元|倍|%|百分之|暂扣");

    /** Penalties and orders in which nothing is measured. */
    private static final Pattern WITHOUT_SUM = Pattern.compile("警告|通报批评|责令|吊销|没收|停业|不予行政处罚|不予处罚");

    private PenaltyText() {}

    private static String share() {
        return "(?:百分之" + NUMBER + "|" + NUMBER + "%)";
    }

    /**
     * What was read.
     *
     * @param more whether the text states other sums besides, such as a fine for the persons responsible or a way to
     *     reckon
     */
    public record Reading(PenaltyBound bound, boolean more) {}

    private record Found(int start, int end, PenaltyBound bound) {}

    /** The first bound of the text; empty when there is none that can be read without guessing. */
    public static Optional<Reading> read(String written) {
        var text = normal(written);
        if (!MEASURED.matcher(text).find()) {
            return WITHOUT_SUM.matcher(text).find()
                    ? Optional.of(new Reading(new PenaltyBound(BoundKind.NONE, null, null, null, false, false), false))
                    : Optional.empty();
        }
        var all = new ArrayList<Found>();
        AMOUNT.matcher(text).results().forEach(found -> amount(found, all));
        AMOUNT_AT_LEAST.matcher(text).results().forEach(found -> atLeast(found, all));
        MULTIPLE.matcher(text).results().forEach(found -> multiple(found, all));
        PERCENT.matcher(text).results().forEach(found -> percent(found, all));
        DAYS.matcher(text).results().forEach(found -> days(found, all));
        return all.stream()
                .min(Comparator.comparingInt(Found::start))
                .filter(first -> noFineBefore(text, first))
                .map(first -> new Reading(first.bound(), more(text, first)));
    }

    private static boolean noFineBefore(String text, Found first) {
        return !text.substring(0, first.start()).contains("罚款");
    }

    private static boolean more(String text, Found first) {
        var rest = text.substring(first.end());
        return MEASURED.matcher(rest).find();
    }

    private static void amount(MatchResult found, List<Found> all) {
        var upper = ChineseNumber.read(found.group(4));
        var lower = found.group(1) == null ? Optional.<BigDecimal>empty() : ChineseNumber.read(found.group(1));
        // 五以上十万元以下: five yuan or fifty thousand?
        var vague = found.group(1) != null
                && found.group(2) == null
                && found.group(4).contains("万")
                && !found.group(1).contains("万");
        if (upper.isEmpty() || (found.group(1) != null && lower.isEmpty()) || vague) {
            return;
        }
        range(found, BoundKind.AMOUNT, null, lower.orElse(null), found.group(3), upper.get(), found.group(5), all);
    }

    private static void atLeast(MatchResult found, List<Found> all) {
        ChineseNumber.read(found.group(1))
                .ifPresent(lower -> add(
                        found,
                        new PenaltyBound(
                                BoundKind.AMOUNT,
                                null,
                                lower,
                                null,
                                found.group(2).equals("超过"),
                                false),
                        all));
    }

    private static void multiple(MatchResult found, List<Found> all) {
        relative(found, BoundKind.MULTIPLE, found.group(2), found.group(3), found.group(4), found.group(5), all);
    }

    private static void percent(MatchResult found, List<Found> all) {
        relative(
                found,
                BoundKind.PERCENT,
                either(found.group(2), found.group(3)),
                found.group(4),
                String.valueOf(either(found.group(5), found.group(6))),
                found.group(7),
                all);
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static void relative(
            MatchResult found,
            BoundKind kind,
            @Nullable String from,
            @Nullable String fromWord,
            String to,
            @Nullable String toWord,
            List<Found> all) {
        var upper = ChineseNumber.read(to);
        var lower = from == null ? Optional.<BigDecimal>empty() : ChineseNumber.read(from);
        var base = found.group(1);
        // a base that has a number of its own was cut in the wrong place
        if (upper.isEmpty()
                || (from != null && lower.isEmpty())
                || base.contains("以上")
                || base.contains("以下")
                || base.contains("罚款")) {
            return;
        }
        range(found, kind, base, lower.orElse(null), fromWord, upper.get(), toWord, all);
    }

    private static void days(MatchResult found, List<Found> all) {
        var upper = ChineseNumber.read(found.group(3));
        var lower = found.group(1) == null ? Optional.<BigDecimal>empty() : ChineseNumber.read(found.group(1));
        if (upper.isPresent() && (found.group(1) == null || lower.isPresent())) {
            range(found, BoundKind.DAYS, null, lower.orElse(null), found.group(2), upper.get(), found.group(4), all);
        }
    }

    /** {@code A 以上 B 以下}, {@code B 以下} from nothing, {@code B} exactly; {@code A 以上 B} is none of them. */
    private static void range(
            MatchResult found,
            BoundKind kind,
            @Nullable String base,
            @Nullable BigDecimal lower,
            @Nullable String fromWord,
            BigDecimal upper,
            @Nullable String toWord,
            List<Found> all) {
        if (lower != null && (toWord == null || lower.compareTo(upper) > 0)) {
            return;
        }
        var least = lower != null ? lower : toWord == null ? upper : BigDecimal.ZERO;
        var toExcluded = toWord != null && toWord.startsWith("不");
        add(found, new PenaltyBound(kind, base, least, upper, "超过".equals(fromWord), toExcluded), all);
    }

    private static void add(MatchResult found, PenaltyBound bound, List<Found> all) {
        all.add(new Found(found.start(), found.end(), bound));
    }

    /** Without spaces, and with half-width digits and signs. */
    private static String normal(String written) {
        var plain = new StringBuilder(written.length());
        written.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0x3000)
                .forEach(c -> {
                    if (c >= '０' && c <= '９') {
                        plain.append((char) (c - '０' + '0'));
                    } else if (c == '％') {
                        plain.append('%');
                    } else if (c == '．') {
                        plain.append('.');
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString();
    }
}
