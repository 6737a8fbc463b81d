package cn.mingquan.statistics.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the comparison.
 *
 * @param kind the kind of the region, {@code UNIT}, or {@code VALUE} for a category, line or other value
 * @param node where the row leads to, if it is a place
 * @param units how many units have something in {@code total}
 * @param members how many units there are in the row at all; null where rows are no groups of units
 * @param drafts the same things not yet approved; null where drafts are not counted in this split
 * @param beside what stands in the same lists and is not counted in {@code total}, such as public services beside
 *     powers; null where there is no such thing in this split
 * @param values one figure per column
 * @param drill whether {@code node} can be looked into
 * @param demo whether it is a made-up place or unit of the demonstration
 */
public record ComparisonRow(
        String key,
        String name,
        String kind,
        @Nullable String node,
        int units,
        @Nullable Integer members,
        @Nullable Long drafts,
        @Nullable Long beside,
        long total,
        List<Long> values,
        boolean drill,
        boolean demo) {}
