package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.statement.RowDifference.Kind;
import cn.mingquan.catalogue.statement.StatementDocument.Row;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two frozen statements of the current schema. A power is the same in both by its id, whatever it is
 * called; the verdicts on it are not compared, for they were given to the version and not to the power.
 */
@Dependent
public class RowDifferences {

    private static final String PAIRS =
            """
            select coalesce(b.power_id, a.power_id) as power_id, coalesce(a.sort, b.sort) as place,
                   case when b.sort is null then 'ADDED' when a.sort is null then 'REMOVED'
                        when (b.code, b.name, b.category, b.exerciser, b.content, b.bases)
                             is distinct from (a.code, a.name, a.category, a.exerciser, a.content, a.bases) then 'CHANGED'
                        else 'SAME' end as kind,
                   b.sort as before_sort, b.code as before_code, b.name as before_name, b.category as before_category,
                   b.exerciser as before_exerciser, b.content as before_content, b.bases as before_bases,
                   a.sort as after_sort, a.code as after_code, a.name as after_name, a.category as after_category,
                   a.exerciser as after_exerciser, a.content as after_content, a.bases as after_bases
              from (select * from statement_row where document_id = ?::uuid) b
              full join (select * from statement_row where document_id = ?) a on a.power_id = b.power_id
            """;
    private static final Map<String, String> SORTS =
            Map.of("kind", "d.kind", "name", "coalesce(d.after_name, d.before_name)");

    private final Sql sql;

    @Inject
    public RowDifferences(Sql sql) {
        this.sql = sql;
    }

    public RowDifferencePage page(@Nullable UUID before, UUID after, DifferenceFilter filter, PageQuery page) {
        var search = filter.search();
        var from = " from (" + PAIRS + ") d" + search.where();
        return new RowDifferencePage(
                sql.list(
                        "select d.*" + from + " order by " + page.orderBy(SORTS, "d.place") + ", d.place, d.power_id"
                                + " limit ? offset ?",
                        RowDifferences::difference,
                        both(before, after, search.parameters(page.size(), page.offset()))),
                sql.number("select count(*)" + from, both(before, after, search.parameters())),
                counts(before, after));
    }

    private RowDifferencePage.Counts counts(@Nullable UUID before, UUID after) {
        return sql.first(
                        "select count(*) filter (where d.kind = 'ADDED'), count(*) filter (where d.kind = 'REMOVED'),"
                                + " count(*) filter (where d.kind = 'CHANGED'), count(*) filter (where d.kind = 'SAME')"
                                + " from (" + PAIRS + ") d",
                        row -> new RowDifferencePage.Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        before,
                        after)
                .orElseThrow();
    }

    private static @Nullable Object[] both(@Nullable UUID before, UUID after, @Nullable Object[] rest) {
        var all = new @Nullable Object[rest.length + 2];
        all[0] = before;
        all[1] = after;
        System.arraycopy(rest, 0, all, 2, rest.length);
        return all;
    }

    private static RowDifference difference(ResultSet row) throws SQLException {
        var power = row.getObject("power_id", UUID.class);
        return RowDifference.of(
                power, Kind.valueOf(row.getString("kind")), side(row, power, "before_"), side(row, power, "after_"));
    }

    private static @Nullable Row side(ResultSet row, UUID power, String side) throws SQLException {
        var bases = row.getString(side + "bases");
        return bases == null
                ? null
                : new Row(
                        row.getInt(side + "sort"),
                        power,
                        row.getString(side + "code"),
                        row.getString(side + "name"),
                        row.getString(side + "category"),
                        row.getString(side + "exerciser"),
                        row.getString(side + "content"),
                        List.of(Json.read(bases, BasisEntry[].class)));
    }
}
