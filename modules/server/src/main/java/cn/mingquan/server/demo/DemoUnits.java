package cn.mingquan.server.demo;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.intake.UnitRequest;
import cn.mingquan.registry.jurisdiction.JurisdictionRequest;
import cn.mingquan.registry.onboarding.BatchOnboarding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the generated units onto the platform by the onboarding that real ones go through. */
@Dependent
class DemoUnits {

    /** Who stands as the one that onboarded them. */
    private static final String BY = "demo";

    private static final List<String> ROOTS = List.of("900000", "990000");

    private final BatchOnboarding onboarding;
    private final Tenants tenants;
    private final Sql sql;

    @Inject
    DemoUnits(BatchOnboarding onboarding, Tenants tenants, Sql sql) {
        this.onboarding = onboarding;
        this.tenants = tenants;
        this.sql = sql;
    }

    /** Begins the batch, or looks how far it is. Returns whether all its units are open. */
    boolean onboarded(String batch, String step, DemoPlan plan, List<DemoUnit> units, DemoProgress progress) {
        var standing = tenants.asPlatform(() -> onboarding.find(batch, BY));
        if (standing.isEmpty()) {
            tenants.asPlatform(() -> onboarding.begin(batch, BY, requests(plan, units), ROOTS, true));
            progress.tell(step, 0, units.size());
            return false;
        }
        var now = standing.get();
        progress.tell(step, now.done(), now.total());
        if (now.ended() && now.failed() > 0) {
            tenants.asPlatform(() -> onboarding.resume(now.id()));
        }
        return now.ended() && now.failed() == 0;
    }

    /** The demonstration's units by name. */
    Map<String, Tenant> tenants() {
        var found = tenants.asPlatform(() -> sql.list(
                "select name, id, code from unit where demo and state = 'ACTIVE'",
                row -> Map.entry(
                        row.getString("name"), new Tenant(row.getObject("id", UUID.class), row.getString("code")))));
        var byName = new HashMap<String, Tenant>();
        found.forEach(entry -> byName.put(entry.getKey(), entry.getValue()));
        return byName;
    }

    private List<UnitRequest> requests(DemoPlan plan, List<DemoUnit> units) {
        var ids = new HashMap<String, UUID>();
        tenants().forEach((name, tenant) -> ids.put(name, tenant.unitId()));
        return units.stream().map(unit -> request(plan, unit, ids)).toList();
    }

    private static UnitRequest request(DemoPlan plan, DemoUnit unit, Map<String, UUID> ids) {
        var account = plan.accounts().stream()
                .filter(each -> each.unit().equals(Optional.of(unit.name())))
                .findFirst();
        return new UnitRequest(
                unit.name(),
                unit.uscc(),
                unit.region(),
                unit.level(),
                unit.parent().orElse(null),
                unit.category(),
                unit.sector(),
                unit.vertical(),
                unit.establishment(),
                unit.staff(),
                unit.contactName(),
                null,
                account.map(DemoPlan.Account::username).orElse(null),
                account.map(DemoPlan.Account::name).orElse(unit.contactName()),
                unit.overseer().isPresent(),
                jurisdictions(unit, ids));
    }

    private static @Nullable List<JurisdictionRequest> jurisdictions(DemoUnit unit, Map<String, UUID> ids) {
        return unit.overseer()
                .map(body -> List.of(new JurisdictionRequest(
                        Jurisdiction.Kind.valueOf(body.kind()),
                        body.jurisdictionRegion().orElse(null),
                        body.jurisdictionSector().orElse(null),
                        body.jurisdictionUnits().stream()
                                .map(name -> Objects.requireNonNull(ids.get(name), name))
                                .toList())))
                .orElse(null);
    }
}
