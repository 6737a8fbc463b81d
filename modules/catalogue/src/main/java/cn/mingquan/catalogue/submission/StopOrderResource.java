package cn.mingquan.catalogue.submission;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
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

/** The unit takes note of an order to stop a power (S0-11). The order holds with or without that. */
@Path("powers/{id}/stop-acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class StopOrderResource {

    private final Standing standing;

    @Inject
    StopOrderResource(Standing standing) {
        this.standing = standing;
    }

    @POST
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void acknowledge(@PathParam("id") UUID id) {
        standing.acknowledge(id);
    }
}
