package cn.mingquan.statistics.comparison;

import static cn.mingquan.statistics.comparison.ComparisonProblem.COMPARISON_NOT_POSSIBLE;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measure;
import cn.mingquan.statistics.Slice;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as asked, after its words have been understood.
 *
 * @param columns the dimension of the columns, if there are any
 * @param filters the one value of a dimension that is looked at
 * @param unitCategory empty for all
 * @param sectorLine empty for all
 */
record Question(
        Measure measure,
        By by,
        @Nullable Dimension columns,
        Map<Dimension, String> filters,
        String unitCategory,
        String sectorLine,
        int period) {

    Question {
        filters = Map.copyOf(filters);
        for (var dimension : asked(by, columns, filters.keySet())) {
            if (!measure.dimensions().contains(dimension)) {
                throw notPossible(measure.label() + "没有按“" + By.of(dimension).label() + "”统计。");
            }
        }
        if (columns != null && by.dimension().filter(columns::equals).isPresent()) {
            throw notPossible("行和列不能相同。");
        }
        if (!measure.slices().contains(cells(by, columns, filters.keySet()))) {
            throw notPossible("最多同时按两个方面比较，请减少一个条件。");
        }
    }

    private static Problem notPossible(String detail) {
        return new Problem(COMPARISON_NOT_POSSIBLE, detail);
    }

    private static Set<Dimension> asked(By by, @Nullable Dimension columns, Set<Dimension> filters) {
        var asked = new HashSet<>(filters);
        by.dimension().ifPresent(asked::add);
        if (columns != null) {
            asked.add(columns);
        }
        return asked;
    }

    private static Slice cells(By by, @Nullable Dimension columns, Set<Dimension> filters) {
        var asked = asked(by, columns, filters);
        if (asked.size() > 2) {
            throw notPossible("最多同时按两个方面比较，请减少一个条件。");
        }
        return Slice.of(asked);
    }

    Optional<Dimension> column() {
        return Optional.ofNullable(columns);
    }

    /** Where the total of a row stands. */
    Slice rowSlice() {
        return cells(by, null, filters.keySet());
    }

    /** Where the columns of a row stand. */
    Slice cellSlice() {
        return cells(by, columns, filters.keySet());
    }

    /** Where the total of the whole stands. */
    Slice totalSlice() {
        return Slice.of(filters.keySet());
    }

    /** Where the columns of the whole stand. */
    Slice totalCellSlice() {
        return Slice.of(asked(By.REGION, columns, filters.keySet()));
    }

    /** The measure of the drafts, where it is stored in the same split. */
    Optional<String> drafts() {
        return measure.draftMeasure();
    }

    /** The measure shown apart. */
    Optional<String> beside() {
        return measure.besideMeasure();
    }

    Question by(By other) {
        return new Question(measure, other, columns, filters, unitCategory, sectorLine, period);
    }

    static Map<Dimension, String> filters(@Nullable String severity, @Nullable String powerCategory) {
        var filters = new EnumMap<Dimension, String>(Dimension.class);
        if (severity != null && !severity.isBlank()) {
            filters.put(Dimension.SEVERITY, severity);
        }
        if (powerCategory != null && !powerCategory.isBlank()) {
            filters.put(Dimension.POWER_CATEGORY, powerCategory);
        }
        return filters;
    }
}
