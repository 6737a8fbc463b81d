package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.statistics.Measures;
import cn.mingquan.statistics.Slice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Reads stored figures: of nodes, or of listed units. One query for all that a comparison needs. */
@Dependent
class CellSums {

    private static final String WANTED =
            """
            from unnest(?, ?, ?, ?) as wanted (measure, slice, f1, f2)
            """;

    private static final String OF_NODES =
            """
            select case ? when 'region' then cell.node when 'unitCategory' then cell.unit_category
                          when 'sectorLine' then cell.sector_line else '' end as grouped,
                   cell.measure, cell.slice, cell.d1, cell.d2, sum(cell.value), sum(cell.units)
            """
                    + WANTED
                    + """
            join statistics.cell on cell.measure = wanted.measure and cell.slice = wanted.slice
                and (wanted.f1 = '' or cell.d1 = wanted.f1) and (wanted.f2 = '' or cell.d2 = wanted.f2)
            where cell.node = any(?) and cell.period = ?
              and (? = '' or cell.unit_category = ?) and (? = '' or cell.sector_line = ?)
            group by 1, 2, 3, 4, 5
            """;

    private static final String OF_UNITS =
            """
            select case ? when 'unit' then booking.unit_id::text when 'region' then booking.region_code
                          when 'unitCategory' then booking.unit_category
                          when 'sectorLine' then booking.sector_line else '' end as grouped,
                   cell.measure, cell.slice, cell.d1, cell.d2, sum(cell.value), count(*)
            """
                    + WANTED
                    + """
            join statistics.unit_cell cell on cell.measure = wanted.measure and cell.slice = wanted.slice
                and (wanted.f1 = '' or cell.d1 = wanted.f1) and (wanted.f2 = '' or cell.d2 = wanted.f2)
            join statistics.booking on booking.unit_id = cell.unit_id and booking.period = cell.period
            where cell.unit_id = any(?::uuid[]) and cell.period = ?
              and (? = '' or booking.unit_category = ?) and (? = '' or booking.sector_line = ?)
            group by 1, 2, 3, 4, 5
            """;

    private final Sql sql;

    @Inject
    CellSums(Sql sql) {
        this.sql = sql;
    }

    List<CellSum> ofNodes(Question question, By group, Collection<String> regions) {
        return sums(OF_NODES, question, group, regions);
    }

    List<CellSum> ofUnits(Question question, By group, Collection<UUID> units) {
        return sums(OF_UNITS, question, group, units);
    }

    private List<CellSum> sums(String statement, Question question, By group, Collection<?> keys) {
        var wanted = wanted(question);
        return sql.list(
                statement,
                CellSums::read,
                group.parameter(),
                column(wanted, Wanted::measure),
                column(wanted, want -> want.slice().code()),
                column(wanted, want -> filter(want, question, 0)),
                column(wanted, want -> filter(want, question, 1)),
                keys,
                question.period(),
                question.unitCategory(),
                question.unitCategory(),
                question.sectorLine(),
                question.sectorLine());
    }

    private record Wanted(String measure, Slice slice) {}

    /** The figures themselves, those of the drafts beside them, and how many units there are at all. */
    private static Set<Wanted> wanted(Question question) {
        var wanted = new LinkedHashSet<Wanted>();
        var measure = question.measure().code();
        wanted.add(new Wanted(measure, question.rowSlice()));
        wanted.add(new Wanted(measure, question.cellSlice()));
        wanted.add(new Wanted(measure, question.totalSlice()));
        wanted.add(new Wanted(measure, question.totalCellSlice()));
        question.drafts().ifPresent(drafts -> {
            wanted.add(new Wanted(drafts, question.rowSlice()));
            wanted.add(new Wanted(drafts, question.totalSlice()));
        });
        wanted.add(new Wanted(Measures.UNIT.code(), Slice.TOTAL));
        return wanted;
    }

    private static List<String> column(Collection<Wanted> wanted, Function<Wanted, String> value) {
        return new ArrayList<>(wanted.stream().map(value).toList());
    }

    private static String filter(Wanted want, Question question, int index) {
        var dimensions = want.slice().dimensions();
        return index < dimensions.size() ? question.filters().getOrDefault(dimensions.get(index), "") : "";
    }

    private static CellSum read(ResultSet row) throws SQLException {
        return new CellSum(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getInt(7));
    }
}
