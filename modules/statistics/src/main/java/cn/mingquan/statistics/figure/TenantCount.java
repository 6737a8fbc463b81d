package cn.mingquan.statistics.figure;

import cn.mingquan.platform.tenancy.Tenant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Counts topics inside one tenant, in a read-only transaction of its own. */
@FunctionalInterface
interface TenantCount {

    /** @return every cell of the topics' measures that is not zero */
    Map<CellKey, Long> count(Tenant tenant, Set<String> topics, LocalDate asOf);
}
