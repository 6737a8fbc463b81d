package cn.mingquan.registry.unit;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.History;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.region.Areas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The units of the caller's part of the tree. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class UnitResource {

    private final Units units;
    private final UnitViews views;
    private final Areas areas;
    private final AuditEntries history;

    @Inject
    UnitResource(Units units, UnitViews views, Areas areas, AuditEntries history) {
        this.units = units;
        this.views = views;
        this.areas = areas;
        this.history = history;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public UnitRows list(@BeanParam UnitFilter filter, @Valid @BeanParam PageQuery page) {
        var region = filter.region;
        if (region != null && !region.isBlank()) {
            areas.require(region);
        }
        var roots = region == null || region.isBlank() ? areas.roots() : List.of(region);
        var rows = units.list(
                filter, roots, page.orderBy(Units.SORTS, "u.region_code, u.name"), page.size(), page.offset());
        return views.withJurisdictions(rows);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public UnitView get(@PathParam("id") UUID id) {
        var unit = units.get(id);
        areas.require(unit.profile().regionCode());
        return views.of(unit);
    }

    /** What the administrators have done with the unit; what the unit does is its own. */
    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public History history(@PathParam("id") UUID id) {
        areas.require(units.get(id).profile().regionCode());
        return new History(history.of(id));
    }
}
