package cn.mingquan.registry.unit;

import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which units may be worked in, for the scope of a call. */
@Dependent
public class UnitDirectory implements TenantDirectory {

    private final Units units;
    private final Tenants tenants;

    @Inject
    UnitDirectory(Units units, Tenants tenants) {
        this.units = units;
        this.tenants = tenants;
    }

    @Override
    public Optional<Entry> find(String code) {
        return tenants.asPlatform(() -> units.findByCode(code)).flatMap(UnitDirectory::entry);
    }

    @Override
    public List<Tenant> all() {
        return tenants.asPlatform(units::withSchema);
    }

    private static Optional<Entry> entry(Unit unit) {
        return switch (unit.state()) {
            case ACTIVE -> Optional.of(new Entry(unit.tenant(), false));
            case SUSPENDED -> Optional.of(new Entry(unit.tenant(), true));
            case PROVISIONING, ARCHIVED, ERASED -> Optional.empty();
        };
    }
}
