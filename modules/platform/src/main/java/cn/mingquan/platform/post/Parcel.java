package cn.mingquan.platform.post;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The notice that something waits in a tenant's schema for the courier. Written in the business transaction, so that the
 * thing and its notice are committed together or not at all.
 *
 * @param origin the role of the tenant in whose schema it waits
 * @param attempts how often it could not be carried
 */
record Parcel(UUID id, String origin, UUID filing, Leg leg, int attempts) {

    /** Which way it goes. */
    enum Leg {
        FILING,
        OUTCOME
    }

    static void leave(Sql sql, UUID filing, Leg leg, Instant now) {
        leave(sql, List.of(filing), leg, now);
    }

    static void leave(Sql sql, List<UUID> filings, Leg leg, Instant now) {
        var origin = Scopes.requireTenant().role();
        sql.each(
                "insert into platform.parcel (id, tenant, filing_id, leg, at) values (?, ?, ?, ?, ?)",
                filings.stream()
                        .map(filing -> new @Nullable Object[] {Ids.next(), origin, filing, leg, now})
                        .toList());
    }
}
