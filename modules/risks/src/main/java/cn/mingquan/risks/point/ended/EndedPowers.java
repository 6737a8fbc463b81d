package cn.mingquan.risks.point.ended;

import cn.mingquan.catalogue.PowersChanged;
import cn.mingquan.platform.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A risk of exercising a power ends with the power (S0-15), however it ended: withdrawn, ordered to stop (S0-11), or by a
 * decision of the reform (S2-07). Its points are withdrawn with it, and may be opened again for another power.
 */
@Dependent
public class EndedPowers {

    private static final String WITHDRAW =
            """
            update risk_point r set state = 'WITHDRAWN', withdrawn_on = ?, updated_at = ?, version = r.version + 1
              from power_item p
             where p.id = r.power_id and p.state = 'WITHDRAWN' and r.state = 'APPROVED'
            returning r.id, r.description, p.name
            """;

    /** Whoever ends such a power meanwhile waits, and then finds the points that were approved. */
    private static final String STANDING =
            """
            select p.id from power_item p
             where p.id in (select r.power_id from risk_point r where r.id = any(?::uuid[])) order by p.id for share
            """;

    private static final String ENDED =
            """
            select r.id, p.name from risk_point r join power_item p on p.id = r.power_id
             where r.id = any(?::uuid[]) and p.state = 'WITHDRAWN'
            """;

    private final Sql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public EndedPowers(Sql sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of these points the ones whose power has ended, with its name; the others' powers stand until the transaction ends. */
    public Map<UUID, String> among(Collection<UUID> points) {
        var ids = List.copyOf(points);
        sql.list(STANDING, row -> row.getObject(1, UUID.class), ids);
        var ended = new HashMap<UUID, String>();
        sql.list(ENDED, row -> ended.put(row.getObject(1, UUID.class), row.getString(2)), ids);
        return ended;
    }

    void powersChanged(@Observes PowersChanged event) {
        withdraw();
    }

    void withdraw() {
        var withdrawn = sql.list(
                WITHDRAW,
                row -> new AuditTrail.Subject(
                        row.getObject(1, UUID.class),
                        Texts.label(row.getString(2)),
                        Map.of("reason", "所属职权“" + row.getString(3) + "”已停止")),
                LocalDate.now(clock),
                clock.instant());
        if (!withdrawn.isEmpty()) {
            audit.recordEach("risk-point.withdrawn", "risk-point", withdrawn);
        }
    }
}
