package cn.mingquan.catalogue.basic.peer;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Counts who has claimed what, by level, category and line. Only the groups in which something has changed are counted
 * again: those of units with news, and those that have more or fewer units than before.
 */
@Dependent
class PeerCount implements RecurringJob {

    private final Tenants tenants;
    private final Sql sql;

    @Inject
    PeerCount(Tenants tenants, Sql sql) {
        this.tenants = tenants;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "catalogue.basic-peers";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(15));
    }

    @Override
    public void run() {
        tenants.asPlatform(() -> count(sql));
    }

    /** @return how many groups were counted again */
    static int count(Sql sql) {
        var groups = groups(sql);
        if (!groups.isEmpty()) {
            sql.change("delete from platform.basic_peer_claim where group_id = any(?::uuid[])", groups);
            sql.change(
                    "insert into platform.basic_peer_claim (id, group_id, item_id, units)"
                            + " select gen_random_uuid(), g.id, c.item_id, count(*) from platform.basic_peer_group g"
                            + " join platform.unit u on u.level = g.level and u.category = g.category"
                            + " and coalesce(u.sector_line, '') = g.sector_line and u.state = 'ACTIVE'"
                            + " join platform.basic_claim c on c.tenant = 't_' || u.code"
                            + " where g.id = any(?::uuid[]) group by g.id, c.item_id",
                    groups);
        }
        return groups.size();
    }

    private static Set<UUID> groups(Sql sql) {
        var news = sql.list("delete from platform.basic_claim_news returning tenant", row -> row.getString(1));
        var groups = new HashSet<>(sql.list(
                "insert into platform.basic_peer_group as g (id, level, category, sector_line, units)"
                        + " select gen_random_uuid(), level, category, coalesce(sector_line, ''), count(*)"
                        + " from platform.unit where state = 'ACTIVE' group by level, category, coalesce(sector_line, '')"
                        + " on conflict (level, category, sector_line) do update set units = excluded.units"
                        + " where g.units <> excluded.units returning id",
                row -> row.getObject(1, UUID.class)));
        if (!news.isEmpty()) {
            groups.addAll(sql.list(
                    "select g.id from platform.basic_peer_group g join platform.unit u on u.level = g.level"
                            + " and u.category = g.category and coalesce(u.sector_line, '') = g.sector_line"
                            + " where 't_' || u.code = any(?)",
                    row -> row.getObject(1, UUID.class),
                    news));
        }
        return groups;
    }
}
