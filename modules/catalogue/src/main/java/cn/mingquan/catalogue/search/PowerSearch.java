package cn.mingquan.catalogue.search;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.PowerRisks;
import cn.mingquan.catalogue.Visibility;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Lists powers without loading them. */
@Dependent
public class PowerSearch {

    private static final String FROM = " from power_item p left join power_category c on c.code = p.category";
    private static final String SELECT = "select p.id, p.code, p.name, p.category, c.label, c.national_code,"
            + " p.exerciser, p.holder_layer, p.hot_post, p.direction, p.visibility, p.level, p.state,"
            + " (select count(*) from legal_basis b where b.power_id = p.id),"
            + " (select count(*) - 1 from power_item t where t.name = p.name), p.version, p.demo,"
            + " (select count(*) from (%s) risks), p.confirmed_no, p.stopped_on, p.handling ->> 'focus', p.counterparty, p.supervisor"
            + FROM;

    /** Chosen first: what is counted for a row is counted for those of the page, and not for every row before them. */
    private static final String PAGE = "with page as materialized (select p.id" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "name", "p.name",
            "code", "p.code",
            "category", "c.sort",
            "state", "p.state",
            "holderLayer", "p.holder_layer",
            "exerciser", "p.exerciser",
            "updatedAt", "p.updated_at");

    private static final String NO_RISKS = "select 1 where false";

    private final Sql sql;
    private final String risks;
    private final String noneSigned;
    private final Map<String, String> sorts;

    @Inject
    public PowerSearch(Sql sql, @Any Instance<PowerRisks> risks) {
        this(sql, (Iterable<PowerRisks>) risks);
    }

    /** For tests without a container. */
    public PowerSearch(Sql sql, Iterable<PowerRisks> risks) {
        this.sql = sql;
        this.risks = together(risks, PowerRisks::ofPower);
        this.noneSigned = together(risks, PowerRisks::noneSigned);
        this.sorts = new HashMap<>(SORTS);
        sorts.put("riskPoints", "(select count(*) from (" + this.risks + ") risks)");
    }

    private static String together(Iterable<PowerRisks> risks, Function<PowerRisks, String> query) {
        var queries = new ArrayList<String>();
        risks.forEach(kept -> queries.add(query.apply(kept)));
        return queries.isEmpty() ? NO_RISKS : String.join(" union all ", queries);
    }

    public PowerPage page(PowerFilter filter, PageQuery page) {
        var all = filter.all(risks, noneSigned);
        var order = " order by " + page.orderBy(sorts, "c.sort, p.code") + ", p.id";
        var items = sql.list(
                PAGE + all.where() + order + " limit ? offset ?) " + SELECT.formatted(risks)
                        + " where p.id in (select id from page)" + order,
                PowerSearch::row,
                all.parameters(page.size(), page.offset()));
        var counts = sql.first(
                        "select count(*), count(*) filter (where c.national_code = '" + PowerCategories.PUBLIC_SERVICE
                                + "')" + FROM + all.where(),
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        all.parameters())
                .orElseThrow();
        var base = filter.base(risks, noneSigned);
        var byState = sql.list(
                "select p.state, count(*)" + FROM + base.where() + " group by p.state",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                base.parameters());
        return new PowerPage(
                items, counts[0], counts[1], of(byState, ApprovalState.APPROVED), of(byState, ApprovalState.DRAFT));
    }

    private static long of(List<Map.Entry<String, Long>> counts, ApprovalState state) {
        return counts.stream()
                .filter(count -> count.getKey().equals(state.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static PowerRow row(ResultSet row) throws SQLException {
        var layer = row.getString(8);
        return new PowerRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                PowerCategories.PUBLIC_SERVICE.equals(row.getString(6)),
                row.getString(7),
                layer == null ? null : HolderLayer.valueOf(layer),
                row.getBoolean(9),
                Direction.valueOf(row.getString(10)),
                Visibility.valueOf(row.getString(11)),
                row.getString(12),
                ApprovalState.valueOf(row.getString(13)),
                row.getString(19),
                row.getObject(20, LocalDate.class),
                row.getInt(14),
                row.getInt(18),
                row.getInt(15),
                row.getLong(16),
                row.getBoolean(17),
                row.getString(21),
                row.getString(22),
                row.getString(23));
    }
}
