package cn.mingquan.risks.level;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The levels and kinds that the unit's template gave it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ScaleResource {

    private final RiskScale scale;

    @Inject
    public ScaleResource(RiskScale scale) {
        this.scale = scale;
    }

    @GET
    @Path("risk-levels")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public LevelList levels() {
        return scale.scale();
    }

    @GET
    @Path("risk-kinds")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public KindList kinds() {
        return scale.kinds();
    }
}
