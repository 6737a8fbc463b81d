package cn.mingquan.server.demo;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.template.Bundles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the generated rows of one unit: one transaction, one audit entry, one notice per topic. */
@Dependent
class DemoContent {

    private final Bundles bundles;
    private final Tenants tenants;
    private final Database database;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    DemoContent(
            Bundles bundles, Tenants tenants, Database database, AuditTrail audit, FigureChanges figures, Clock clock) {
        this.bundles = bundles;
        this.tenants = tenants;
        this.database = database;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /** @return whether the unit was still empty */
    boolean fill(@Nullable Tenant tenant, DemoUnit unit) {
        return tenants.within(Objects.requireNonNull(tenant, unit.name()), () -> {
            try (var connection = database.connection()) {
                var rows = new UnitRows(connection, clock.instant(), LocalDate.now(clock));
                if (rows.written()) {
                    return false;
                }
                var counts = rows.write(unit, bundles.get(unit.scale()).section("risks"));
                audit.record("demo.fill", "unit", tenant.unitId(), unit.name(), counts);
                figures.changed("powers");
                figures.changed("risk-points");
                figures.changed("unit");
                return true;
            }
        });
    }
}
