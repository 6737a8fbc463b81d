package cn.mingquan.statistics.figure;

import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.statistics.Measures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Counts by the modules' own SQL, under the tenant's role. */
@Dependent
class TenantCounts implements TenantCount {

    private final Tenants tenants;
    private final Database database;
    private final Measures measures;

    @Inject
    TenantCounts(Tenants tenants, Database database, Measures measures) {
        this.tenants = tenants;
        this.database = database;
        this.measures = measures;
    }

    @Override
    public Map<CellKey, Long> count(Tenant tenant, Set<String> topics, LocalDate asOf) {
        return tenants.reading(tenant, () -> {
            try (var connection = database.connection()) {
                return count(connection, measures, topics, asOf);
            }
        });
    }

    /** @param tenant a connection in a transaction under the tenant's role */
    static Map<CellKey, Long> count(Connection tenant, Measures measures, Set<String> topics, LocalDate asOf)
            throws SQLException {
        // A tenant whose tables are locked or whose counting runs away must not hold up all the others.
        try (var limit = tenant.createStatement()) {
            limit.execute("set local lock_timeout = '1s'; set local statement_timeout = '10s'");
        }
        var tally = new Tally();
        for (var topic : topics) {
            var sink = tally.expecting(measures.ofTopic(topic));
            for (var source : measures.sources(topic)) {
                source.count(tenant, topic, asOf, sink);
            }
        }
        return tally.cells();
    }
}
