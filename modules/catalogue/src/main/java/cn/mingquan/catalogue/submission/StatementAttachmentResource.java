package cn.mingquan.catalogue.submission;

import cn.mingquan.platform.attachments.Attachment;
import cn.mingquan.platform.attachments.AttachmentList;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.attachments.Subject;
import cn.mingquan.platform.attachments.Upload;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The sealed scans of a statement (盖章扫描件, S0-07). They come and go until it is filed, and are frozen with the filing. */
@Path("statements/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class StatementAttachmentResource {

    static final String KIND = "statement";

    private final Statements statements;
    private final Attachments attachments;
    private final ImportSlots slots;

    @Inject
    StatementAttachmentResource(Statements statements, Attachments attachments, ImportSlots slots) {
        this.statements = statements;
        this.attachments = attachments;
        this.slots = slots;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public AttachmentList list(@PathParam("id") UUID id) {
        statements.get(id);
        return attachments.list(KIND, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = Attachment.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @QueryParam("fileName") @Nullable String fileName, InputStream body) {
        statements.requireMade(id);
        return slots.use(() -> {
            var upload = Upload.read(fileName, body);
            var added = attachments.add(open(id), upload);
            return Response.status(Response.Status.CREATED).entity(added).build();
        });
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        statements.get(id);
        return slots.use(() -> attachments.download(KIND, id, attachment));
    }

    @DELETE
    @Path("{attachment}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        attachments.remove(open(id), attachment);
    }

    /** Locks the statement: nothing is added to one that is being filed. */
    private Subject open(UUID id) {
        return new Subject(KIND, id, statements.getMade(id).title());
    }
}
