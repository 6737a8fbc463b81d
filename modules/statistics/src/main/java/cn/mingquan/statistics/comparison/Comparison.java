package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a question at a place: looks the figures up and lays them out as rows and columns. */
@Dependent
class Comparison {

    private final Sql sql;
    private final Places places;
    private final CellSums sums;
    private final Measures measures;

    @Inject
    Comparison(Sql sql, Places places, CellSums sums, Measures measures) {
        this.sql = sql;
        this.places = places;
        this.sums = sums;
        this.measures = measures;
    }

    /** A month that has figures. */
    record Month(int period, LocalDate asOf) {}

    List<Integer> periods() {
        return sql.list("select period from statistics.period order by period desc", row -> row.getInt(1));
    }

    /** @param period the running month when absent */
    Month month(@Nullable Integer period) {
        return sql.first(
                        "select period, as_of from statistics.period where ? or period = ?"
                                + " order by period desc limit 1",
                        row -> new Month(row.getInt(1), row.getObject(2, LocalDate.class)),
                        period == null,
                        period == null ? 0 : period)
                .orElseThrow(() -> new Problem(
                        ComparisonProblem.PERIOD_NOT_FOUND, period == null ? "还没有任何数据。" : period + " 没有数据。"));
    }

    ComparisonView answer(Place place, Question question, Month month, Words words, int page, int size) {
        var node = place.node();
        if (node instanceof Node.OfUnit && (question.by() == By.REGION || question.by() == By.UNIT)) {
            return new Layout(place, question.by(By.UNIT), month, words).single();
        }
        return new Layout(place, question, month, words).rows(page, size);
    }

    /** Which rows suit a place when nobody has said: what can be looked into further. */
    By fitting(Place place) {
        if (place.node() instanceof Node.OfRegion region
                && !places.children(region.code()).isEmpty()) {
            return By.REGION;
        }
        return By.UNIT;
    }

    /** One answer in the making. */
    private final class Layout {

        private final Place place;
        private final Question question;
        private final Month month;
        private final Words words;
        private final Table table;

        Layout(Place place, Question question, Month month, Words words) {
            this.place = place;
            this.question = question;
            this.month = month;
            this.words = words;
            this.table = new Table(question);
        }

        ComparisonView single() {
            var unit = (Node.OfUnit) place.node();
            var found = sums.ofEach(question, List.of(unit.id()));
            table.groups(found).whole(found);
            var child = new Child(unit.id().toString(), place.name(), "UNIT", unit, places.demo(unit));
            return view(places(List.of(child)), 0, 1);
        }

        ComparisonView rows(int page, int size) {
            return switch (question.by()) {
                case REGION -> byRegion(page, size);
                case UNIT -> byUnit(page, size);
                case UNIT_CATEGORY, SECTOR_LINE -> byGroup();
                case POWER_CATEGORY, SEVERITY, HOLDER_LAYER, DIRECTION ->
                    byValue(question.by().dimension().orElseThrow());
            };
        }

        private ComparisonView byRegion(int page, int size) {
            if (!(place.node() instanceof Node.OfRegion region)) {
                return byRegionOfListed();
            }
            var children = places.children(region.code());
            if (children.isEmpty()) {
                return new Layout(place, question.by(By.UNIT), month, words).byUnit(page, size);
            }
            var codes = new ArrayList<>(children.stream().map(Child::key).toList());
            codes.add(region.code());
            var found = sums.ofNodes(question, By.REGION, codes);
            table.groups(found.stream()
                            .filter(sum -> !sum.group().equals(region.code()))
                            .toList())
                    .whole(found.stream()
                            .filter(sum -> sum.group().equals(region.code()))
                            .toList());
            var present = children.stream()
                    .filter(child -> table.line(child.key()).members > 0)
                    .toList();
            var rows = new ArrayList<>(places(present));
            var rest = table.rest(present.stream().map(Child::key).toList());
            if (rest.members > 0) {
                rows.add(row(region.code() + "-", words.directlyBelow(place.name()), "UNITS", null, rest, true, false));
            }
            return view(rows, 0, rows.size());
        }

        /** Units listed by name have no common tree: their rows are the places they hang under. */
        private ComparisonView byRegionOfListed() {
            whole();
            var found = sums.ofUnits(question, By.REGION, place.scope().units());
            table.groups(found);
            var codes = new HashSet<String>();
            found.forEach(sum -> codes.add(sum.group()));
            var rows = sql.list(
                    "select code, name, kind, demo from platform.region where code = any(?) order by code",
                    row -> row(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            null,
                            table.line(row.getString(1)),
                            true,
                            row.getBoolean(4)),
                    codes);
            return view(rows, 0, rows.size());
        }

        private ComparisonView byUnit(int page, int size) {
            whole();
            var units = places.units(place, question, size, page * size);
            table.groups(sums.ofEach(
                    question,
                    units.stream().map(child -> UUID.fromString(child.key())).toList()));
            return view(places(units), page, table.line(Table.WHOLE).members);
        }

        private ComparisonView byGroup() {
            whole();
            table.groups(ofPlace(question.by()));
            var rows = new ArrayList<ComparisonRow>();
            for (var label : places.labels(question.by())) {
                if (table.keys().contains(label.code())) {
                    rows.add(row(label.code(), label.label(), "VALUE", null, table.line(label.code()), true, false));
                }
            }
            // Units without a sector line.
            if (table.keys().contains("")) {
                rows.add(row("-", words.withoutLine(), "VALUE", null, table.line(""), true, false));
            }
            return view(rows, 0, rows.size());
        }

        private ComparisonView byValue(Dimension dimension) {
            var found = ofPlace(question.by());
            table.values(found, dimension).whole(found);
            var present = new HashSet<>(table.keys());
            present.remove(Table.WHOLE);
            var rows = Table.order(dimension, present).stream()
                    .filter(value ->
                            question.filters().getOrDefault(dimension, value).equals(value))
                    .map(value ->
                            row(value, words.of(dimension, value), "VALUE", null, table.line(value), false, false))
                    .toList();
            return view(rows, 0, rows.size());
        }

        private void whole() {
            table.whole(ofPlace(By.POWER_CATEGORY));
        }

        /** The figures of the place itself; ungrouped unless by category or line. */
        private List<CellSum> ofPlace(By group) {
            if (place.node() instanceof Node.OfRegion region) {
                return sums.ofNodes(question, group, List.of(region.code()));
            }
            if (place.node() instanceof Node.OfUnit unit) {
                return sums.ofUnits(question, group, List.of(unit.id()));
            }
            return sums.ofUnits(question, group, place.scope().units());
        }

        private List<ComparisonRow> places(List<Child> children) {
            return children.stream()
                    .map(child -> row(
                            child.key(),
                            child.name(),
                            child.kind(),
                            child.node(),
                            table.line(child.key()),
                            true,
                            child.demo()))
                    .toList();
        }

        private ComparisonRow row(
                String key,
                String name,
                String kind,
                @Nullable Node node,
                Table.Line line,
                boolean ofUnits,
                boolean demo) {
            return new ComparisonRow(
                    key,
                    name,
                    kind,
                    node == null ? null : node.key(),
                    line.units,
                    ofUnits ? line.members : null,
                    table.drafts(line, measures, question.rowSlice()),
                    table.beside(line, measures, question.rowSlice()),
                    line.total,
                    table.values(line, table.columns()),
                    node != null && !node.equals(place.node()),
                    demo);
        }

        private ComparisonView view(List<ComparisonRow> rows, int page, int rowCount) {
            var columns = table.columns();
            var whole = table.line(Table.WHOLE);
            var total = new ComparisonTotal(
                    whole.units,
                    whole.members,
                    table.drafts(whole, measures, question.totalSlice()),
                    table.beside(whole, measures, question.totalSlice()),
                    whole.total,
                    table.values(whole, columns));
            var labels = question.column()
                    .map(dimension -> columns.stream()
                            .map(value -> new ComparisonColumn(value, words.of(dimension, value)))
                            .toList())
                    .orElse(List.of());
            var beside = question.beside().flatMap(measures::find).orElse(null);
            return new ComparisonView(
                    place.scope().id(),
                    place.node().key(),
                    place.name(),
                    place.path(),
                    month.period(),
                    month.asOf(),
                    question.measure().code(),
                    words.of(question.measure()),
                    words.unit(question.measure()),
                    beside == null ? null : beside.code(),
                    beside == null ? null : words.of(beside),
                    question.by().parameter(),
                    labels,
                    rows,
                    page,
                    rowCount,
                    total,
                    Sentence.of(
                            words,
                            place.name(),
                            month.asOf(),
                            question,
                            beside,
                            total,
                            rows.size() == rowCount ? rows : List.of()));
        }
    }
}
