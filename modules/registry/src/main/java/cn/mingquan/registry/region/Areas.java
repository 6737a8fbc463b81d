package cn.mingquan.registry.region;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The parts of the tree the caller keeps. A provincial administrator keeps the whole tree of this deployment; a city or
 * county administrator keeps what was delegated and nothing else.
 */
@Dependent
public class Areas {

    private final Caller caller;
    private final Regions regions;
    private final Sql sql;
    private final Clock clock;

    @Inject
    Areas(Caller caller, Regions regions, Sql sql, Clock clock) {
        this.caller = caller;
        this.regions = regions;
        this.sql = sql;
        this.clock = clock;
    }

    /** The topmost nodes the caller keeps today. */
    public List<String> roots() {
        if (caller.has(Roles.PROVINCE_ADMIN)) {
            return List.of(Region.NATION);
        }
        return caller.has(Roles.AREA_ADMIN) ? delegated(caller.username()) : List.of();
    }

    public boolean holds(String regionCode) {
        return regions.inside(regionCode, roots());
    }

    /** Whether the caller keeps every one of the places; asked once, however many they are. */
    public boolean holdsAll(Collection<String> regionCodes) {
        return regions.inside(regionCodes, roots()).containsAll(regionCodes);
    }

    /** What lies outside answers as if it did not exist. */
    public void require(String regionCode) {
        if (!holds(regionCode)) {
            throw new Problem(CommonProblem.NOT_FOUND, "没有找到，或不在您负责的范围内。");
        }
    }

    private List<String> delegated(String username) {
        var today = LocalDate.now(clock);
        return sql.list(
                """
                select distinct region_code from delegation
                 where username = ? and valid_from <= ? and (valid_to is null or valid_to > ?) order by region_code
                """,
                row -> row.getString(1),
                username,
                today,
                today);
    }
}
