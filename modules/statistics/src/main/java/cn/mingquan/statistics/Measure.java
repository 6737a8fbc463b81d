package cn.mingquan.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something counted in every unit that may be summed over units: a stock on the as-of day. Rates and ranks are no
 * measures; they are computed when read.
 *
 * @param topic the change topic that makes it necessary to count again
 * @param code upper case, e.g. {@code RISK_POINT}
 * @param label what is counted, in Chinese, without the word "draft" or "approved"
 * @param unit the Chinese measure word: 项, 个, 人
 * @param slices the splits that are stored; the total is always among them
 * @param drafts the measure that counts the same things not yet approved, if there is one
 * @param beside the measure of what stands in the same lists and is no such thing, shown apart and never summed with it
 */
public record Measure(
        String topic,
        String code,
        String label,
        String unit,
        List<Slice> slices,
        @Nullable String drafts,
        @Nullable String beside) {

    public Measure {
        slices = List.copyOf(slices);
        if (!slices.contains(Slice.TOTAL)) {
            throw new IllegalArgumentException("The total of " + code + " must be stored");
        }
    }

    /** A measure that is stored as a total and split by each of these dimensions. */
    public static Measure of(String topic, String code, String label, String unit, Dimension... dimensions) {
        var slices = new ArrayList<Slice>();
        slices.add(Slice.TOTAL);
        Arrays.stream(dimensions).map(Slice::of).forEach(slices::add);
        return new Measure(topic, code, label, unit, slices, null, null);
    }

    /** Stores the measure split by two dimensions at once as well. */
    public Measure pair(Dimension first, Dimension second) {
        var more = new ArrayList<>(slices);
        more.add(Slice.of(first, second));
        return new Measure(topic, code, label, unit, more, drafts, beside);
    }

    /** Stores every pair of its dimensions. */
    public Measure everyPair() {
        var result = this;
        var dimensions = List.copyOf(dimensions());
        for (int i = 0; i < dimensions.size(); i++) {
            for (int j = i + 1; j < dimensions.size(); j++) {
                result = result.pair(dimensions.get(i), dimensions.get(j));
            }
        }
        return result;
    }

    /** Names the measure of the drafts that is shown beside this one. */
    public Measure drafts(String measure) {
        return new Measure(topic, code, label, unit, slices, measure, beside);
    }

    /** Names the measure that is shown beside this one and not counted in it. */
    public Measure beside(String measure) {
        return new Measure(topic, code, label, unit, slices, drafts, measure);
    }

    public Optional<String> draftMeasure() {
        return Optional.ofNullable(drafts);
    }

    public Optional<String> besideMeasure() {
        return Optional.ofNullable(beside);
    }

    /** Every dimension a counted row must give a value for. */
    public EnumSet<Dimension> dimensions() {
        var all = EnumSet.noneOf(Dimension.class);
        slices.forEach(slice -> all.addAll(slice.dimensions()));
        return all;
    }
}
