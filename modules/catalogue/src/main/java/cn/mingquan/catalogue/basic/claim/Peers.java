package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From whom an agency may copy: units of its level, category and line that have claimed something. What is read of them is
 * which items of the shared catalogue they have claimed, on the shared tables, and nothing of their own schema.
 */
@Dependent
class Peers {

    private static final String PEERS =
            """
             from platform.unit me join platform.unit o on o.level = me.level and o.category = me.category
              and o.sector_line is not distinct from me.sector_line and o.id <> me.id and o.state = 'ACTIVE'
              join platform.region r on r.code = o.region_code
             cross join lateral (select count(*) as items from platform.basic_claim c where c.tenant = 't_' || o.code) n
             where me.id = ? and n.items > 0
            """;

    private static final String NAMED = " and (?::text is null or o.name ilike ? or r.name ilike ?)";

    /** More than a province has counties: all of them can be chosen from. */
    private static final int MOST = 1_000;

    private final Tenants tenants;
    private final Sql sql;

    @Inject
    Peers(Tenants tenants, Sql sql) {
        this.tenants = tenants;
        this.sql = sql;
    }

    PeerUnitList find(@Nullable String words) {
        var me = Scopes.requireTenant().unitId();
        var like = SearchWords.pattern(words);
        return tenants.asPlatform(() -> new PeerUnitList(
                sql.list(
                        "select o.id, o.name, r.name, n.items" + PEERS + NAMED + " order by r.code, o.name, o.id limit "
                                + MOST,
                        row -> new PeerUnit(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4)),
                        me,
                        like,
                        like,
                        like),
                sql.number("select count(*)" + PEERS + NAMED, me, like, like, like)));
    }

    /** @throws Problem when it is no peer of the agency, or has claimed nothing */
    List<UUID> claimed(UUID peer) {
        var me = Scopes.requireTenant().unitId();
        var items = tenants.asPlatform(() -> sql.list(
                "select c.item_id from platform.basic_claim c where c.tenant in (select 't_' || o.code" + PEERS
                        + " and o.id = ?)",
                row -> row.getObject(1, UUID.class),
                me,
                peer));
        if (items.isEmpty()) {
            throw new Problem(BasicProblem.BASIC_PEER_NOT_FOUND, "没有这个同级、同类、同条线的单位，或者它还没有认领过事项。");
        }
        return items;
    }
}
