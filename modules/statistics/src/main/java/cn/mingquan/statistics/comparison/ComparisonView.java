package cn.mingquan.statistics.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answered comparison: approved figures, with drafts apart, and the number of units behind each.
 *
 * @param path from the root of the scope to the node
 * @param asOf the day whose end the figures show
 * @param measureLabel in the language of the answer, as are the labels of columns, the sentence and names of rows that
 *     are no data
 * @param unit the Chinese measure word; empty in English, which has none
 * @param besideMeasure the measure that the rows show apart; null where nothing stands beside the measure
 * @param besideLabel its name
 * @param rowCount how many rows there are over all pages
 * @param sentence the whole in one sentence
 */
public record ComparisonView(
        UUID scope,
        String node,
        String nodeName,
        List<PathStep> path,
        int period,
        LocalDate asOf,
        String measure,
        String measureLabel,
        String unit,
        @Nullable String besideMeasure,
        @Nullable String besideLabel,
        String by,
        List<ComparisonColumn> columns,
        List<ComparisonRow> rows,
        int page,
        int rowCount,
        ComparisonTotal total,
        String sentence) {}
