package cn.mingquan.catalogue.examination;

import cn.mingquan.catalogue.submission.PowerStatementKind;
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

/** The sealed scans that have come with a statement (盖章扫描件): to be opened, and nothing else. */
@Path("examinations/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ExaminationAttachmentResource {

    private final Inbox inbox;
    private final Attachments attachments;
    private final ImportSlots slots;

    @Inject
    ExaminationAttachmentResource(Inbox inbox, Attachments attachments, ImportSlots slots) {
        this.inbox = inbox;
        this.attachments = attachments;
        this.slots = slots;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public AttachmentList list(@PathParam("id") UUID id) {
        inbox.get(id, PowerStatementKind.CODE);
        return attachments.list(Enclosures.FILING, id);
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.OVERSEER)
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        inbox.get(id, PowerStatementKind.CODE);
        return slots.use(() -> attachments.download(Enclosures.FILING, id, attachment));
    }
}
