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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads stored figures: of nodes, or of listed units. One query for all that a comparison needs. */
@Dependent
class CellSums {

    private static final String WANTED =
            """
            from unnest(?, ?, ?, ?) as wanted (measure, slice, f1, f2)
            """;

    private static final String CELLS =
            """
            join statistics.cell on cell.measure = wanted.measure and cell.slice = wanted.slice
                and (wanted.f1 = '' or cell.d1 = wanted.f1) and (wanted.f2 = '' or cell.d2 = wanted.f2)
            where cell.node = any(?) and cell.period = ?
            """;

    /** All units of a node together: their sums are stored. */
    private static final String OF_NODES =
            """
            select cell.node as grouped, cell.measure, cell.slice, cell.d1, cell.d2, cell.value, cell.units
            """
                    + WANTED
                    + CELLS
                    + """
              and cell.unit_category = '*' and cell.sector_line = '*'
            """;

    /** Some units of a node, or its units by category or line. */
    private static final String OF_PARTS =
            """
            select case ? when 'unitCategory' then cell.unit_category when 'sectorLine' then cell.sector_line
                          else cell.node end as grouped,
                   cell.measure, cell.slice, cell.d1, cell.d2, sum(cell.value), sum(cell.units)
            """
                    + WANTED
                    + CELLS
                    + """
              and cell.unit_category <> '*' and (? = '' or cell.unit_category = ?)
              and (? = '' or cell.sector_line = ?)
            group by 1, 2, 3, 4, 5
            """;

    /** Each unit by itself. */
    private static final String EACH_UNIT =
            """
            select cell.unit_id::text as grouped, cell.measure, cell.slice, cell.d1, cell.d2, cell.value, 1
            """
                    + WANTED
                    + """
            join statistics.unit_cell cell on cell.measure = wanted.measure and cell.slice = wanted.slice
                and (wanted.f1 = '' or cell.d1 = wanted.f1) and (wanted.f2 = '' or cell.d2 = wanted.f2)
            where cell.unit_id = any(?::uuid[]) and cell.period = ?
            """;

    /** Listed units together, or by place, category or line. */
    private static final String OF_UNITS =
            """
            select case ? when 'region' then booking.region_code when 'unitCategory' then booking.unit_category
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

    /** Grouped by category or line if that is asked, else by node. */
    List<CellSum> ofNodes(Question question, By group, Collection<String> regions) {
        boolean whole = question.unitCategory().isEmpty()
                && question.sectorLine().isEmpty()
                && group != By.UNIT_CATEGORY
                && group != By.SECTOR_LINE;
        var parameters = new ArrayList<Object>();
        if (!whole) {
            parameters.add(group.parameter());
        }
        wanted(question, parameters);
        parameters.add(regions);
        parameters.add(question.period());
        if (!whole) {
            filters(question, parameters);
        }
        return sql.list(whole ? OF_NODES : OF_PARTS, CellSums::read, parameters.toArray());
    }

    /** Each of these units by itself; filters on units have been applied in choosing them. */
    List<CellSum> ofEach(Question question, Collection<UUID> units) {
        var parameters = new ArrayList<Object>();
        wanted(question, parameters);
        parameters.add(units);
        parameters.add(question.period());
        return sql.list(EACH_UNIT, CellSums::read, parameters.toArray());
    }

    /** Grouped by place, category or line if that is asked, else all together. */
    List<CellSum> ofUnits(Question question, By group, Collection<UUID> units) {
        var parameters = new ArrayList<Object>();
        parameters.add(group.parameter());
        wanted(question, parameters);
        parameters.add(units);
        parameters.add(question.period());
        filters(question, parameters);
        return sql.list(OF_UNITS, CellSums::read, parameters.toArray());
    }

    private static void wanted(Question question, List<Object> parameters) {
        var wanted = wanted(question);
        parameters.add(column(wanted, Wanted::measure));
        parameters.add(column(wanted, want -> want.slice().code()));
        parameters.add(column(wanted, want -> filter(want, question, 0)));
        parameters.add(column(wanted, want -> filter(want, question, 1)));
    }

    private static void filters(Question question, List<Object> parameters) {
        parameters.add(question.unitCategory());
        parameters.add(question.unitCategory());
        parameters.add(question.sectorLine());
        parameters.add(question.sectorLine());
    }

    private record Wanted(String measure, Slice slice) {}

    /** The figures themselves, those of the drafts and of what stands beside them, and how many units there are at all. */
    private static Set<Wanted> wanted(Question question) {
        var wanted = new LinkedHashSet<Wanted>();
        var measure = question.measure().code();
        wanted.add(new Wanted(measure, question.rowSlice()));
        wanted.add(new Wanted(measure, question.cellSlice()));
        wanted.add(new Wanted(measure, question.totalSlice()));
        wanted.add(new Wanted(measure, question.totalCellSlice()));
        Stream.of(question.drafts(), question.beside())
                .flatMap(Optional::stream)
                .forEach(apart -> {
                    wanted.add(new Wanted(apart, question.rowSlice()));
                    wanted.add(new Wanted(apart, question.totalSlice()));
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
