package cn.mingquan.registry.template.own;

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

/** The unit keeps its lists. */
@Path("own-lists")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class OwnListResource {

    private final OwnListChanges changes;

    @Inject
    OwnListResource(OwnListChanges changes) {
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public OwnLists lists() {
        return changes.lists();
    }

    /** Adds, changes or removes one item. */
    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public OwnLists change(@Valid @NotNull ChangeItem request) {
        changes.change(request);
        return changes.lists();
    }
}
