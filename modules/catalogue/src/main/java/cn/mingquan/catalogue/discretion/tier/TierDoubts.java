package cn.mingquan.catalogue.discretion.tier;

import cn.mingquan.catalogue.PenaltyBound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at among the tiers of one version, in Chinese; none of it makes the version wrong by itself.
 * Neighbours share their border (五万元以下, 五万元以上): that is how standards are written, and no overlap.
 */
public final class TierDoubts {

    private TierDoubts() {}

    private record Placed(int no, TierEntry tier, PenaltyBound bound) {}

    /** Tier by tier, then between tiers. */
    public static List<String> of(List<TierEntry> tiers) {
        var doubts = new ArrayList<String>();
        for (var i = 0; i < tiers.size(); i++) {
            var no = i + 1;
            alone(tiers.get(i)).forEach(doubt -> doubts.add("第 " + no + " 行" + doubt));
        }
        doubts.addAll(between(tiers));
        return doubts;
    }

    /** What is doubtful about one tier. */
    public static List<String> alone(TierEntry tier) {
        var doubts = new ArrayList<String>();
        var read = tier.penalty() == null ? Optional.<PenaltyText.Reading>empty() : PenaltyText.read(tier.penalty());
        var bound = tier.bound();
        if (bound.isEmpty()) {
            doubts.add("没有写明幅度，不能据以核对处罚数额");
        } else if (tier.derived()) {
            doubts.add("的幅度（" + bound.get() + "）由文字读出，尚未核对");
        } else if (read.isPresent() && !read.get().bound().equals(bound.get())) {
            doubts.add("的幅度是" + bound.get() + "，而文字读出的是" + read.get().bound());
        }
        if (bound.isPresent() && read.isPresent() && read.get().more()) {
            doubts.add("的文字里还有别的数额，幅度只记第一项");
        }
        return doubts;
    }

    /** Overlaps and gaps between tiers of different grades that are measured alike. */
    public static List<String> between(List<TierEntry> tiers) {
        var doubts = new ArrayList<String>();
        var measures = new LinkedHashMap<String, List<Placed>>();
        for (var i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            var no = i + 1;
            tier.bound()
                    .filter(bound -> bound.lower() != null && bound.upper() != null)
                    .ifPresent(bound -> measures.computeIfAbsent(
                                    bound.kind() + "/" + bound.base(), any -> new ArrayList<>())
                            .add(new Placed(no, tier, bound)));
        }
        measures.values().forEach(placed -> {
            overlaps(placed, doubts);
            gaps(placed, doubts);
        });
        return doubts;
    }

    private static void overlaps(List<Placed> placed, List<String> doubts) {
        for (var i = 0; i < placed.size(); i++) {
            for (var j = i + 1; j < placed.size(); j++) {
                var one = placed.get(i);
                var other = placed.get(j);
                if (!Objects.equals(one.tier().grade(), other.tier().grade())
                        && !one.bound().equals(other.bound())
                        && overlap(one.bound(), other.bound())) {
                    doubts.add("第 " + one.no() + " 行和第 " + other.no() + " 行的幅度有重叠（" + one.bound() + "；" + other.bound()
                            + "）");
                }
            }
        }
    }

    private static boolean overlap(PenaltyBound one, PenaltyBound other) {
        var from = max(one.lower(), other.lower());
        var to = min(one.upper(), other.upper());
        return from.compareTo(to) < 0;
    }

    private static void gaps(List<Placed> placed, List<String> doubts) {
        var sorted = placed.stream()
                .sorted(Comparator.comparing((Placed each) -> some(each.bound().lower()))
                        .thenComparing(each -> some(each.bound().upper())))
                .toList();
        Placed reached = null;
        for (var each : sorted) {
            if (reached != null
                    && !(exact(reached.bound()) && exact(each.bound()))
                    && some(each.bound().lower()).compareTo(some(reached.bound().upper())) > 0) {
                doubts.add("第 " + reached.no() + " 行和第 " + each.no() + " 行之间有空当（" + reached.bound() + "；" + each.bound()
                        + "）");
            }
            if (reached == null
                    || some(each.bound().upper()).compareTo(some(reached.bound().upper())) > 0) {
                reached = each;
            }
        }
    }

    /** 一倍, then 二倍: between two exact sums nothing is missing. */
    private static boolean exact(PenaltyBound bound) {
        return some(bound.lower()).compareTo(some(bound.upper())) == 0;
    }

    private static BigDecimal some(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static BigDecimal max(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return some(one).max(some(other));
    }

    private static BigDecimal min(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return some(one).min(some(other));
    }
}
