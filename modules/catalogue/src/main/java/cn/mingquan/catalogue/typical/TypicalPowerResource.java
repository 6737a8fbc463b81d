package cn.mingquan.catalogue.typical;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The unit looks at the typical powers of its template and takes those it has. */
@Path("template-powers")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class TypicalPowerResource {

    private final TypicalPowers powers;

    @Inject
    TypicalPowerResource(TypicalPowers powers) {
        this.powers = powers;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public TypicalPowerList list() {
        return powers.list();
    }

    /** Chosen powers become drafts with their bases. What was taken before is left as it is, so this may be repeated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public TakenPowers take(@Valid @NotNull TakePowers choice) {
        return powers.take(choice);
    }
}
