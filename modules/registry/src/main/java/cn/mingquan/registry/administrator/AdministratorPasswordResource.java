package cn.mingquan.registry.administrator;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.identity.OneTimePassword;
import cn.mingquan.registry.identity.UnitAdministrator;
import cn.mingquan.registry.region.Areas;
import cn.mingquan.registry.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Gives a unit's first administrator a new one-time password, which is told this once. */
@Path("units/{id}/administrator-password")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class AdministratorPasswordResource {

    private final Units units;
    private final Areas areas;
    private final UnitAdministrator administrator;

    @Inject
    AdministratorPasswordResource(Units units, Areas areas, UnitAdministrator administrator) {
        this.units = units;
        this.areas = areas;
        this.administrator = administrator;
    }

    @POST
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public OneTimePassword reset(@PathParam("id") UUID id) {
        var unit = units.get(id);
        areas.require(unit.profile().regionCode());
        return administrator.renewPassword(unit.id(), unit.code());
    }
}
