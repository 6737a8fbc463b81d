package cn.mingquan.statistics.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An answered comparison: approved figures, with drafts apart, and the number of units behind each.
 *
 * @param path from the root of the scope to the node
 * @param asOf the day whose end the figures show
 * @param unit the Chinese measure word
 * @param rowCount how many rows there are over all pages
 * @param sentence the whole in one Chinese sentence
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
        String by,
        List<ComparisonColumn> columns,
        List<ComparisonRow> rows,
        int page,
        int rowCount,
        ComparisonTotal total,
        String sentence) {}
