package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.basic.BasicItemState;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the agency has of the basic catalogue, by one query over the shared items and its own powers. */
@Dependent
class BasicClaims {

    private static final String FROM = " from platform.basic_item b"
            + " left join power_item p on p.basic_item_id = b.id"
            + " left join power_item s on s.code = b.code and s.basic_item_id is null and p.id is null"
            + " left join platform.unit u on u.code = substr(current_user, 3)"
            + " left join platform.basic_item_version v on v.item_id = b.id and v.edition = p.basic_edition and "
            + ClaimFilter.CHANGED
            + " left join platform.basic_peer_group g on g.level = u.level and g.category = u.category"
            + " and g.sector_line = coalesce(u.sector_line, '')"
            + " left join platform.basic_peer_claim k on k.group_id = g.id and k.item_id = b.id"
            + " left join platform.basic_claim o on o.item_id = b.id and o.tenant = current_user";
    private static final String SELECT = "select " + BasicItemView.COLUMNS + ", p.id, p.basic_edition, s.id, v.item, "
            + ClaimFilter.PEERS + ", greatest(coalesce(g.units, 1) - 1, 0)" + FROM;
    private static final Map<String, String> SORTS = Map.of(
            "code",
            "b.code",
            "name",
            "b.name",
            "category",
            "b.category",
            "changedAt",
            "b.changed_at",
            "peers",
            ClaimFilter.PEERS);

    private final Sql sql;

    @Inject
    BasicClaims(Sql sql) {
        this.sql = sql;
    }

    ClaimPage page(ClaimFilter filter, PageQuery page) {
        var search = filter.search();
        return new ClaimPage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "b.code")
                                + ", b.id limit ? offset ?",
                        ClaimRow::read,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*)" + FROM + search.where(), search.parameters()),
                sql.number("select count(*) from power_item p join platform.basic_item b on b.id = p.basic_item_id"
                        + " where " + ClaimFilter.CHANGED));
    }

    /** In the order they were asked for, each once. */
    List<ClaimRow> chosen(List<UUID> ids) {
        var found = new HashMap<UUID, ClaimRow>();
        var distinct = new LinkedHashSet<>(ids);
        sql.list(SELECT + " where b.id = any(?::uuid[])", ClaimRow::read, distinct)
                .forEach(row -> found.put(row.item().id(), row));
        var rows = new ArrayList<ClaimRow>();
        for (var id : distinct) {
            var row = found.get(id);
            if (row == null) {
                throw new Problem(BasicProblem.BASIC_ITEM_NOT_FOUND, "基本目录里没有编号为 " + id + " 的事项。");
            }
            refuseAbolished(row);
            rows.add(row);
        }
        return rows;
    }

    private static void refuseAbolished(ClaimRow row) {
        if (row.powerId() == null && row.item().state() == BasicItemState.ABOLISHED) {
            throw new Problem(
                    BasicProblem.BASIC_ITEM_ABOLISHED, "“" + row.item().name() + "”已经废止，不能认领。");
        }
    }

    /** What the agency has claimed. */
    ClaimRow claimed(UUID id) {
        return sql.first(SELECT + " where b.id = ? and p.id is not null", ClaimRow::read, id)
                .orElseThrow(() -> new Problem(BasicProblem.BASIC_ITEM_NOT_CLAIMED, "本单位没有认领编号为 " + id + " 的事项。"));
    }

    void seen(UUID power, int edition) {
        sql.change("update power_item set basic_edition = ? where id = ?", edition, power);
    }
}
