package cn.mingquan.catalogue.overlap.dispute;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Whether a power of the unit is in dispute, and how that was ruled (S0-10). */
@Path("powers/{id}/disputes")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class DisputeResource {

    private final Disputes disputes;

    @Inject
    DisputeResource(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public DisputeList list(@PathParam("id") UUID id) {
        return disputes.of(id);
    }
}
