package cn.mingquan.monitoring.deadline;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The deadlines of the laws, and when each ends. The same for everybody who signs in. */
@Path("deadlines")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class DeadlineResource {

    private final DeadlineCounter counter;

    @Inject
    DeadlineResource(DeadlineCounter counter) {
        this.counter = counter;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.AREA_ADMIN,
        Roles.AGENCY_LEAD,
        Roles.AGENCY_STAFF,
        Roles.OVERSEER,
        Roles.AUDIT_ADMIN
    })
    public DeadlineList list() {
        return new DeadlineList(
                LegalDeadlines.ALL.stream().map(DeadlineView::of).toList());
    }

    /** Counts without keeping anything. */
    @POST
    @Path("{code}/calculation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.AREA_ADMIN,
        Roles.AGENCY_LEAD,
        Roles.AGENCY_STAFF,
        Roles.OVERSEER,
        Roles.AUDIT_ADMIN
    })
    public DeadlineAnswer calculate(@PathParam("code") String code, @Valid @NotNull AskDeadline question) {
        return counter.answer(code, question);
    }
}
