package cn.mingquan.risks.moderation;

import cn.mingquan.platform.attachments.AttachmentList;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.post.Enclosures;
import cn.mingquan.platform.post.Inbox;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The scanned minutes that have come with a risk catalogue: to be opened, and nothing else. */
@Path("moderations/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ModerationAttachmentResource {

    private final Inbox inbox;
    private final Attachments attachments;
    private final ImportSlots slots;

    @Inject
    ModerationAttachmentResource(Inbox inbox, Attachments attachments, ImportSlots slots) {
        this.inbox = inbox;
        this.attachments = attachments;
        this.slots = slots;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public AttachmentList list(@PathParam("id") UUID id) {
        inbox.get(id, ModerationResource.KINDS);
        return attachments.list(Enclosures.FILING, id);
    }

    @GET
    @Path("{minutes}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.OVERSEER)
    public Response download(@PathParam("id") UUID id, @PathParam("minutes") UUID minutes) {
        inbox.get(id, ModerationResource.KINDS);
        return slots.use(() -> attachments.download(Enclosures.FILING, id, minutes));
    }
}
