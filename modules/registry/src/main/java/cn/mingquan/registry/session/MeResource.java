package cn.mingquan.registry.session;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.Jurisdictions;
import cn.mingquan.registry.KeptLines;
import cn.mingquan.registry.region.Areas;
import cn.mingquan.registry.region.Region;
import cn.mingquan.registry.region.Regions;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells callers about themselves. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class MeResource {

    /** Ours; Keycloak adds some of its own, which mean nothing here. */
    private static final List<String> ROLES = List.of(
            Roles.PROVINCE_ADMIN,
            Roles.AREA_ADMIN,
            Roles.AGENCY_LEAD,
            Roles.AGENCY_STAFF,
            Roles.OVERSEER,
            Roles.SECURITY_ADMIN,
            Roles.AUDIT_ADMIN);

    private final Caller caller;
    private final Units units;
    private final Areas areas;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final KeptLines lines;
    private final Clock clock;

    @Inject
    MeResource(
            Caller caller,
            Units units,
            Areas areas,
            Regions regions,
            Jurisdictions jurisdictions,
            KeptLines lines,
            Clock clock) {
        this.caller = caller;
        this.units = units;
        this.areas = areas;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.lines = lines;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.AREA_ADMIN,
        Roles.AGENCY_LEAD,
        Roles.AGENCY_STAFF,
        Roles.OVERSEER,
        Roles.SECURITY_ADMIN,
        Roles.AUDIT_ADMIN
    })
    public MeView me() {
        var own = caller.tenantCode().flatMap(units::findByCode);
        return new MeView(
                caller.username(),
                caller.name(),
                ROLES.stream().filter(caller::has).toList(),
                own.map(MeResource::own).orElse(null),
                areas.roots().stream().map(this::area).toList(),
                scopes(own),
                lines.of(caller));
    }

    private static MeView.Own own(Unit unit) {
        var profile = unit.profile();
        return new MeView.Own(
                unit.id(),
                unit.code(),
                profile.name(),
                profile.category(),
                profile.regionCode(),
                unit.state().name(),
                profile.oversight());
    }

    private MeView.Area area(String code) {
        return new MeView.Area(code, regions.find(code).map(Region::name).orElse(code));
    }

    private List<MeView.Scope> scopes(Optional<Unit> own) {
        if (own.isEmpty() || !caller.has(Roles.OVERSEER)) {
            return List.of();
        }
        return jurisdictions.of(own.get().id(), LocalDate.now(clock)).stream()
                .map(j -> new MeView.Scope(j.id(), j.kind(), j.label(), j.node()))
                .toList();
    }
}
