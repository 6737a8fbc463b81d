package cn.mingquan.catalogue.discretion.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a standard side by side.
 *
 * @param fields what differs above the tiers
 * @param tiers every tier of either, in the order of the later version
 */
public record VersionComparison(int from, int to, List<FieldChange> fields, List<TierChange> tiers) {

    /** A field by its name in {@link VersionView}, as it was and as it is. */
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

    /** A tier as it was and as it is; one of them is absent when it was added or removed. */
    public record TierChange(TierEffect effect, @Nullable TierEntry before, @Nullable TierEntry after) {}

    /** What became of a tier. */
    public enum TierEffect {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    public static VersionComparison of(VersionView before, VersionView after) {
        var fields = new ArrayList<FieldChange>();
        field(fields, "matter", before.matter(), after.matter());
        field(fields, "lawHeading", before.lawHeading(), after.lawHeading());
        field(fields, "legalBasis", before.legalBasis(), after.legalBasis());
        field(fields, "source", before.source(), after.source());
        field(fields, "validFrom", before.validFrom(), after.validFrom());
        return new VersionComparison(before.number(), after.number(), fields, tiers(before.tiers(), after.tiers()));
    }

    private static void field(List<FieldChange> all, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            all.add(new FieldChange(
                    name, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    /** The same tier is one of the same circumstance, or else, when only that changed, of the same grade and penalty. */
    private static List<TierChange> tiers(List<TierEntry> before, List<TierEntry> after) {
        var left = new ArrayList<>(before);
        var met = new ArrayList<@Nullable TierEntry>();
        after.forEach(tier -> met.add(take(left, tier, Object::equals)));
        for (var same : List.<BiPredicate<TierEntry, TierEntry>>of(
                VersionComparison::sameGradeAndCircumstance,
                VersionComparison::sameCircumstance,
                VersionComparison::sameGradeAndPenalty)) {
            for (var i = 0; i < after.size(); i++) {
                if (met.get(i) == null) {
                    met.set(i, take(left, after.get(i), same));
                }
            }
        }
        var changes = new ArrayList<TierChange>();
        for (var i = 0; i < after.size(); i++) {
            var was = met.get(i);
            var is = after.get(i);
            changes.add(new TierChange(
                    was == null ? TierEffect.ADDED : was.equals(is) ? TierEffect.SAME : TierEffect.CHANGED, was, is));
        }
        left.forEach(gone -> changes.add(new TierChange(TierEffect.REMOVED, gone, null)));
        return changes;
    }

    private static @Nullable TierEntry take(
            List<TierEntry> left, TierEntry tier, BiPredicate<TierEntry, TierEntry> same) {
        for (var candidate : left) {
            if (same.test(candidate, tier)) {
                left.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    private static boolean sameGradeAndCircumstance(TierEntry one, TierEntry other) {
        return Objects.equals(one.grade(), other.grade()) && sameCircumstance(one, other);
    }

    private static boolean sameCircumstance(TierEntry one, TierEntry other) {
        return one.circumstance() != null && one.circumstance().equals(other.circumstance());
    }

    private static boolean sameGradeAndPenalty(TierEntry one, TierEntry other) {
        return Objects.equals(one.grade(), other.grade())
                && one.penalty() != null
                && one.penalty().equals(other.penalty());
    }
}
