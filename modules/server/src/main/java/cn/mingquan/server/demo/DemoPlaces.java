package cn.mingquan.server.demo;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts the invented places into the region tree. */
@Dependent
class DemoPlaces {

    /** As the real tree: the platform keeps nothing from before this day. */
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private final Sql sql;
    private final AuditTrail audit;

    @Inject
    DemoPlaces(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** @return how many were missing */
    int addMissing(List<DemoPlan.Place> places) {
        int added = 0;
        for (var place : places) {
            added += sql.change(
                    """
                    insert into region (code, name, short_name, kind, level, parent_code, valid_from, sort, demo)
                    values (?, ?, ?, ?, ?, ?, ?, ?, true) on conflict (code) do nothing
                    """,
                    place.code(),
                    place.name(),
                    place.shortName(),
                    place.kind(),
                    place.level(),
                    place.parent(),
                    SINCE,
                    place.kind().equals("OWN_LEVEL") ? 0 : 100);
        }
        if (added > 0) {
            audit.record("demo.places", "region", null, "演示省", Map.of("added", added));
        }
        return added;
    }
}
