package cn.mingquan.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The SQL by which a later module counts its measures in one tenant. Discovered as a CDI bean; the figure pipeline
 * calls it and does the roll-up (design.md section 5).
 */
public interface MeasureSource {

    /**
     * The topics this source counts; the same names as in {@code FigureChanges.changed(topic)}. Several sources may count
     * different measures of one topic.
     */
    Set<String> topics();

    /**
     * Topics whose figures change with rows of other topics: a risk point stands under the category of its power, so the
     * risk points are counted again when powers have changed.
     *
     * @return own topic → the other topics it looks at
     */
    default Map<String, Set<String>> lookingAt() {
        return Map.of();
    }

    /** Its measures, each with the slices that are kept. At most 150 cells per unit over all sources. */
    List<Measure> measures();

    /**
     * Counts everything of the topic in the current tenant, finely grained: one row per combination of dimension
     * values, from one scan per table. What is not added counts as zero.
     *
     * @param tenant inside a read-only transaction under the tenant's role; must not be closed
     * @param asOf the day whose end is counted: approved on or before it, and not withdrawn by then
     */
    void count(Connection tenant, String topic, LocalDate asOf, MeasureSink sink) throws SQLException;
}
