package cn.mingquan.registry.intake;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.identity.UnitAdministrator;
import cn.mingquan.registry.jurisdiction.DatedJurisdictions;
import cn.mingquan.registry.region.Areas;
import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.UnitView;
import cn.mingquan.registry.unit.UnitViews;
import cn.mingquan.registry.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a unit's profile and of what it oversees: checked, recorded, and told to the figures. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class EditUnitResource {

    private final Units units;
    private final UnitViews views;
    private final FormCheck form;
    private final Areas areas;
    private final DatedJurisdictions jurisdictions;
    private final UnitAdministrator administrator;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    EditUnitResource(
            Units units,
            UnitViews views,
            FormCheck form,
            Areas areas,
            DatedJurisdictions jurisdictions,
            UnitAdministrator administrator,
            AuditTrail audit,
            FigureChanges figures,
            Clock clock) {
        this.units = units;
        this.views = views;
        this.form = form;
        this.areas = areas;
        this.jurisdictions = jurisdictions;
        this.administrator = administrator;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public UnitView edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull UnitRequest request) {
        var unit = units.get(id);
        areas.require(unit.profile().regionCode());
        IfMatch.require(ifMatch, unit.version());
        var after = form.check(request, unit).accepted().settled();
        units.change(id, after, unit.version());
        jurisdictions.settle(
                id,
                after.oversight(),
                !unit.profile().oversight(),
                request.jurisdictions(),
                after.regionCode(),
                LocalDate.now(clock));
        audit.record("unit.edited", "unit", id, after.name(), Profile.Edited.of(unit.profile(), after));
        figures.changed(unit.tenant(), "unit");
        if (after.oversight() != unit.profile().oversight()) {
            administrator.oversees(id, unit.code(), after.oversight());
        }
        return views.of(units.get(id));
    }
}
