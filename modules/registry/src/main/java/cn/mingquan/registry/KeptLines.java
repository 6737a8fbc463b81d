package cn.mingquan.registry;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The sector line (条线) of a provincial department that oversees it throughout the province. It keeps for it what the
 * province keeps for all. A body of another line that watches over this one, such as a posted discipline group, keeps
 * nothing. To be called on the shared tables.
 */
@Dependent
public class KeptLines {

    private static final String LINES =
            """
            select distinct j.sector_line from platform.jurisdiction j
              join platform.unit body on body.id = j.body_unit_id
              join platform.region r on r.code = j.region_code
             where body.code = ? and body.oversight and body.state = 'ACTIVE'
               and j.kind = 'LINE' and j.sector_line = body.sector_line and r.kind in ('NATION', 'PROVINCE')
               and j.valid_from <= ? and (j.valid_to is null or j.valid_to > ?)
             order by 1
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public KeptLines(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of the caller's own body today, as codes; none for anybody who does not oversee. */
    public List<String> of(Caller caller) {
        return caller.has(Roles.OVERSEER)
                ? caller.tenantCode().map(this::ofBody).orElse(List.of())
                : List.of();
    }

    /** @param code of the body */
    public List<String> ofBody(String code) {
        var today = LocalDate.now(clock);
        return sql.list(LINES, row -> row.getString(1), code, today, today);
    }
}
