package cn.mingquan.statistics;

import java.util.Map;

/** Takes what a {@link MeasureSource} counted. Rows of the same measure and values are summed. */
@FunctionalInterface
public interface MeasureSink {

    /**
     * @param measure the code of a measure the source has declared for the topic that is being counted
     * @param values a value for each dimension of the measure
     * @param count how many; rows of zero may be left out
     */
    void add(String measure, Map<Dimension, String> values, long count);
}
