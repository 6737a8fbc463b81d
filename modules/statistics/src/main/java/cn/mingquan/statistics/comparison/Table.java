package cn.mingquan.statistics.comparison;

import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measures;
import cn.mingquan.statistics.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sorts sums into rows and columns. A key of {@link #WHOLE} stands for the whole. */
final class Table {

    static final String WHOLE = "*";

    private final Question question;
    private final Map<String, Line> lines = new HashMap<>();
    private final TreeSet<String> seen = new TreeSet<>();

    Table(Question question) {
        this.question = question;
    }

    /** The figures of one row. */
    static final class Line {
        long total;
        int units;
        int members;
        long drafts;
        long beside;
        final Map<String, Long> values = new HashMap<>();
    }

    /** Takes the sums of groups, each of which is a row of its own: places, units, categories, lines. */
    Table groups(Collection<CellSum> sums) {
        sums.forEach(sum -> enter(sum, sum.group(), question.rowSlice(), question.cellSlice()));
        return this;
    }

    /** Takes the sums of one place, split into rows by a dimension of the measure. */
    Table values(Collection<CellSum> sums, Dimension rows) {
        for (var sum : sums) {
            var slice = question.rowSlice().code().equals(sum.slice()) ? question.rowSlice() : question.cellSlice();
            if (slice.code().equals(sum.slice()) && !sum.measure().equals(Measures.UNIT.code())) {
                enter(sum, value(sum, slice, rows), question.rowSlice(), question.cellSlice());
            }
        }
        return this;
    }

    /** Takes the sums of the place as the whole. */
    Table whole(Collection<CellSum> sums) {
        sums.forEach(sum -> enter(sum, WHOLE, question.totalSlice(), question.totalCellSlice()));
        return this;
    }

    private void enter(CellSum sum, String key, Slice total, Slice cells) {
        var line = line(key);
        if (sum.measure().equals(Measures.UNIT.code())) {
            line.members += (int) sum.value();
        } else if (!sum.measure().equals(question.measure().code())) {
            long apart = sum.slice().equals(total.code()) ? sum.value() : 0;
            if (question.beside().filter(sum.measure()::equals).isPresent()) {
                line.beside += apart;
            } else {
                line.drafts += apart;
            }
        } else {
            if (sum.slice().equals(total.code())) {
                line.total += sum.value();
                line.units += sum.units();
            }
            if (sum.slice().equals(cells.code()) && question.columns() != null) {
                var column = value(sum, cells, question.columns());
                line.values.merge(column, sum.value(), Long::sum);
                seen.add(column);
            }
        }
    }

    private static String value(CellSum sum, Slice slice, Dimension dimension) {
        return slice.dimensions().indexOf(dimension) == 0 ? sum.d1() : sum.d2();
    }

    Line line(String key) {
        return lines.computeIfAbsent(key, ignored -> new Line());
    }

    Collection<String> keys() {
        return lines.keySet();
    }

    /** The whole less what the given rows hold: what hangs at the place itself. */
    Line rest(Collection<String> keys) {
        var rest = new Line();
        add(rest, line(WHOLE), 1);
        keys.forEach(key -> add(rest, line(key), -1));
        return rest;
    }

    private static void add(Line sum, Line part, int sign) {
        sum.total += sign * part.total;
        sum.units += sign * part.units;
        sum.members += sign * part.members;
        sum.drafts += sign * part.drafts;
        sum.beside += sign * part.beside;
        part.values.forEach((column, value) -> sum.values.merge(column, sign * value, Long::sum));
    }

    /** The known values in their order, and what else occurs. Power categories only where they occur. */
    List<String> columns() {
        return question.column().map(dimension -> order(dimension, seen)).orElse(List.of());
    }

    static List<String> order(Dimension dimension, Collection<String> present) {
        var ordered = new ArrayList<>(dimension.known());
        if (dimension == Dimension.POWER_CATEGORY) {
            ordered.retainAll(present);
        } else {
            // "Not graded" and "nobody has said" are columns only where there is such a thing.
            ordered.removeIf(value -> List.of("0", "NONE").contains(value) && !present.contains(value));
        }
        new TreeSet<>(present)
                .stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
        return ordered;
    }

    List<Long> values(Line line, List<String> columns) {
        return columns.stream()
                .map(column -> line.values.getOrDefault(column, 0L))
                .toList();
    }

    @Nullable
    Long drafts(Line line, Measures measures, Slice slice) {
        return stored(question.drafts(), measures, slice) ? line.drafts : null;
    }

    @Nullable
    Long beside(Line line, Measures measures, Slice slice) {
        return stored(question.beside(), measures, slice) ? line.beside : null;
    }

    private static boolean stored(Optional<String> measure, Measures measures, Slice slice) {
        return measure.flatMap(measures::find)
                .filter(apart -> apart.slices().contains(slice))
                .isPresent();
    }
}
