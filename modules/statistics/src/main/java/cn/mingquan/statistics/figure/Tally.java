package cn.mingquan.statistics.figure;

import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measure;
import cn.mingquan.statistics.MeasureSink;
import cn.mingquan.statistics.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Sums the finely grained rows of one unit into the slices that are stored. */
final class Tally implements MeasureSink {

    private final Map<CellKey, Long> cells = new HashMap<>();
    private Map<String, Measure> measures = Map.of();

    /** What the rows that follow may belong to. */
    Tally expecting(Map<String, Measure> ofTopic) {
        measures = ofTopic;
        return this;
    }

    @Override
    public void add(String code, Map<Dimension, String> values, long count) {
        var measure = measures.get(code);
        if (measure == null) {
            throw new IllegalArgumentException("The measure " + code + " is not declared for this topic");
        }
        if (count == 0) {
            return;
        }
        if (count < 0 || !values.keySet().containsAll(measure.dimensions())) {
            throw new IllegalArgumentException(code + " needs a positive count and all of " + measure.dimensions());
        }
        measure.slices().forEach(slice -> cells.merge(key(code, slice, values), count, Long::sum));
    }

    private static CellKey key(String code, Slice slice, Map<Dimension, String> values) {
        var dimensions = slice.dimensions();
        return new CellKey(
                code,
                slice.code(),
                dimensions.isEmpty() ? "" : value(values, dimensions.get(0)),
                dimensions.size() < 2 ? "" : value(values, dimensions.get(1)));
    }

    private static String value(Map<Dimension, String> values, Dimension dimension) {
        return Objects.requireNonNull(values.get(dimension), dimension::name);
    }

    Map<CellKey, Long> cells() {
        return cells;
    }
}
