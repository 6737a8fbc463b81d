package cn.mingquan.platform.filings;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.Inbox;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The inbox of an overseeing body. */
@Path("incoming")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class IncomingResource {

    private final FilingLists lists;
    private final Inbox inbox;

    @Inject
    IncomingResource(FilingLists lists, Inbox inbox) {
        this.lists = lists;
        this.inbox = inbox;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public IncomingPage list(@BeanParam FilingFilter filter, @Valid @BeanParam PageQuery page) {
        return lists.incoming(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OVERSEER)
    public IncomingView get(@PathParam("id") UUID id) {
        return lists.received(id);
    }

    /** 签收. */
    @POST
    @Path("{id}/receipt")
    @RolesAllowed(Roles.OVERSEER)
    public IncomingView receive(@PathParam("id") UUID id) {
        inbox.receive(id);
        return lists.received(id);
    }

    /** 退回: as a whole, to be corrected and filed anew. */
    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public IncomingView sendBack(@PathParam("id") UUID id, @Valid @NotNull ReturnFiling request) {
        inbox.sendBack(id, request.reason().strip());
        return lists.received(id);
    }
}
