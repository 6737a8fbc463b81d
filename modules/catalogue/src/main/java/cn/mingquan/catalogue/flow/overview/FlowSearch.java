package cn.mingquan.catalogue.flow.overview;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists powers with their flows, without reading a flow. */
@Dependent
class FlowSearch {

    private static final String FROM = " from power_item p left join power_category c on c.code = p.category"
            + " left join power_flow f on f.power_id = p.id and f.state = 'PUBLISHED'"
            + " left join power_flow d on d.power_id = p.id and d.state = 'DRAFT'";
    private static final String SELECT = "select p.id, p.code, p.name, c.label, p.level, f.number, f.published_on,"
            + " d.number, f.steps, f.steps_before, f.steps_removed, (" + FlowFilter.REDESIGNED + ") is true" + FROM;
    private static final String TOTALS = "select count(*), count(f.id),"
            + " count(*) filter (where redesigned),"
            + " coalesce(sum(f.steps_before) filter (where redesigned), 0),"
            + " coalesce(sum(f.steps) filter (where redesigned), 0),"
            + " coalesce(sum(f.steps_removed) filter (where redesigned), 0),"
            + " coalesce(sum(f.statutory_removed) filter (where redesigned), 0),"
            + " count(*) filter (where grave),"
            + " count(*) filter (where grave and not redesigned)"
            + " from power_item p"
            + " left join power_flow f on f.power_id = p.id and f.state = 'PUBLISHED'"
            + " cross join lateral (select (" + FlowFilter.REDESIGNED + ") is true redesigned,"
            + " (p.level = any(?)) is true grave) about"
            + " where p.state <> 'WITHDRAWN'";
    private static final Map<String, String> SORTS = Map.of(
            "name", "p.name",
            "code", "p.code",
            "category", "c.sort",
            "level", "p.level",
            "publishedOn", "f.published_on",
            "steps", "f.steps",
            "stepsRemoved", "f.steps_removed");

    private final Sql sql;
    private final Iterable<LevelScale> scales;

    @Inject
    FlowSearch(Sql sql, @Any Instance<LevelScale> scales) {
        this(sql, (Iterable<LevelScale>) scales);
    }

    /** For tests without a container. */
    FlowSearch(Sql sql, Iterable<LevelScale> scales) {
        this.sql = sql;
        this.scales = scales;
    }

    FlowPage page(FlowFilter filter, PageQuery page) {
        var grave = grave();
        var search = filter.search(grave);
        var items = sql.list(
                SELECT + search.where() + " order by " + page.orderBy(SORTS, "c.sort, p.code")
                        + ", p.id limit ? offset ?",
                FlowSearch::row,
                search.parameters(page.size(), page.offset()));
        var total = sql.number("select count(*)" + FROM + search.where(), search.parameters());
        var unit = sql.first(TOTALS, FlowSearch::totals, grave).orElseThrow();
        return new FlowPage(items, total, unit);
    }

    /** A and B of A, B, C; 一级 and 二级 of three: the flows of these must be redesigned (S0-20). */
    private List<String> grave() {
        var codes = new ArrayList<String>();
        scales.forEach(scale ->
                scale.levels().stream().limit(2).map(LevelScale.Level::code).forEach(codes::add));
        return codes;
    }

    private static FlowRow row(ResultSet row) throws SQLException {
        return new FlowRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                number(row, 6),
                row.getObject(7, LocalDate.class),
                number(row, 8),
                number(row, 9),
                number(row, 10),
                number(row, 11),
                row.getBoolean(12));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static FlowTotals totals(ResultSet row) throws SQLException {
        return new FlowTotals(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }
}
