package cn.mingquan.statistics.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole, as it is stored for the node itself and not as a sum of the rows. */
public record ComparisonTotal(
        int units, int members, @Nullable Long drafts, @Nullable Long beside, long total, List<Long> values) {}
