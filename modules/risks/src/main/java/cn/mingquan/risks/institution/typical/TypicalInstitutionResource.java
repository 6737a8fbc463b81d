package cn.mingquan.risks.institution.typical;

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

/** The unit looks at the typical institutions of its template and plans those it lacks. */
@Path("template-institutions")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class TypicalInstitutionResource {

    private final TypicalInstitutions institutions;

    @Inject
    TypicalInstitutionResource(TypicalInstitutions institutions) {
        this.institutions = institutions;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public TypicalInstitutionList list() {
        return institutions.list();
    }

    /**
     * Chosen institutions become plans, linked to the risk points that they answer. What was taken before is left as it is,
     * so this may be repeated.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public TakenInstitutions take(@Valid @NotNull TakeInstitutions choice) {
        return institutions.take(choice);
    }
}
