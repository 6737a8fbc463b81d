package cn.mingquan.platform.filings;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.Outbox;
import cn.mingquan.platform.tenancy.TenantScoped;
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
import java.util.UUID;

/** What the unit has filed, and with whom it may. What is filed comes from the module whose document it is. */
@Path("outgoing")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class OutgoingResource {

    private final FilingLists lists;
    private final Outbox outbox;

    @Inject
    OutgoingResource(FilingLists lists, Outbox outbox) {
        this.lists = lists;
        this.outbox = outbox;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public OutgoingPage list(@BeanParam FilingFilter filter, @Valid @BeanParam PageQuery page) {
        return lists.outgoing(filter, page);
    }

    @GET
    @Path("receivers")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ReceiverList receivers() {
        return new ReceiverList(outbox.receivers().stream()
                .map(body -> new ReceiverView(body.unitId(), body.name()))
                .toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public OutgoingView get(@PathParam("id") UUID id) {
        return lists.sent(id);
    }
}
