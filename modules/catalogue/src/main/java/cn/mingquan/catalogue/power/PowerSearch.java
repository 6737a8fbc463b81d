package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists powers without loading them. */
@Dependent
class PowerSearch {

    /** The national code of services that are no powers. */
    static final String PUBLIC_SERVICE = "20";

    private static final String FROM = " from power_item p left join power_category c on c.code = p.category";
    private static final String SELECT = "select p.id, p.code, p.name, p.category, c.label, c.national_code,"
            + " p.exerciser, p.holder_layer, p.hot_post, p.direction, p.visibility, p.level, p.state,"
            + " (select count(*) from legal_basis b where b.power_id = p.id),"
            + " (select count(*) - 1 from power_item t where t.name = p.name), p.version, p.demo" + FROM;
    private static final Map<String, String> SORTS = Map.of(
            "name", "p.name",
            "code", "p.code",
            "category", "c.sort",
            "state", "p.state",
            "holderLayer", "p.holder_layer",
            "exerciser", "p.exerciser",
            "updatedAt", "p.updated_at");

    private final Sql sql;

    @Inject
    PowerSearch(Sql sql) {
        this.sql = sql;
    }

    PowerPage page(PowerFilter filter, PageQuery page) {
        var all = filter.all();
        var items = sql.list(
                SELECT + all.where() + " order by " + page.orderBy(SORTS, "c.sort, p.code") + ", p.id limit ? offset ?",
                PowerSearch::row,
                all.parameters(page.size(), page.offset()));
        var total = sql.number("select count(*)" + FROM + all.where(), all.parameters());
        var base = filter.base();
        var byState = sql.list(
                "select p.state, count(*)" + FROM + base.where() + " group by p.state",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                base.parameters());
        return new PowerPage(items, total, of(byState, ApprovalState.APPROVED), of(byState, ApprovalState.DRAFT));
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
                PUBLIC_SERVICE.equals(row.getString(6)),
                row.getString(7),
                layer == null ? null : HolderLayer.valueOf(layer),
                row.getBoolean(9),
                Direction.valueOf(row.getString(10)),
                Visibility.valueOf(row.getString(11)),
                row.getString(12),
                ApprovalState.valueOf(row.getString(13)),
                row.getInt(14),
                row.getInt(15),
                row.getLong(16),
                row.getBoolean(17));
    }

    List<CategoryView> categories() {
        return sql.list(
                "select code, label, national_code from power_category order by sort, code",
                row -> new CategoryView(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** The categories that stand for services, which are no powers and need no legal basis. */
    Set<String> serviceCategories() {
        return new HashSet<>(sql.list(
                "select code from power_category where national_code = ?", row -> row.getString(1), PUBLIC_SERVICE));
    }

    String categoryLabel(@Nullable String code) {
        return code == null
                ? ""
                : sql.first("select label from power_category where code = ?", row -> row.getString(1), code)
                        .orElse(code);
    }

    /** Codes of other items of the unit that have the same name. */
    List<String> twins(UUID id, String name) {
        return sql.list(
                "select code from power_item where name = ? and id <> ? order by code limit 5",
                row -> row.getString(1),
                name,
                id);
    }

    List<UUID> drafts() {
        return sql.list(
                "select id from power_item where state = 'DRAFT' order by code", row -> row.getObject(1, UUID.class));
    }

    boolean taken(String code, @Nullable UUID self) {
        return sql.list("select id from power_item where code = ?", row -> row.getObject(1, UUID.class), code).stream()
                .anyMatch(id -> !id.equals(self));
    }

    /** The keys of the unit's own fields. */
    List<String> customKeys() {
        return sql.list(
                "select f ->> 'code' from setting, jsonb_array_elements(value) f where key = 'catalogue.customFields'",
                row -> row.getString(1));
    }
}
