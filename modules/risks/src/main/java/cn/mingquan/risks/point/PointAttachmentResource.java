package cn.mingquan.risks.point;

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

/**
 * Scans that belong to a risk point: what shows that its measures were carried out (S0-26), and the minutes by which its
 * level was decided (S1-26). Added and removed until the point is withdrawn.
 */
@Path("risk-points/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PointAttachmentResource {

    static final String KIND = "risk-point";

    private final Points points;
    private final Attachments attachments;
    private final ImportSlots slots;

    @Inject
    PointAttachmentResource(Points points, Attachments attachments, ImportSlots slots) {
        this.points = points;
        this.attachments = attachments;
        this.slots = slots;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public AttachmentList list(@PathParam("id") UUID id) {
        points.get(id);
        return attachments.list(KIND, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = Attachment.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @QueryParam("fileName") @Nullable String fileName, InputStream body) {
        points.get(id).requireStanding();
        return slots.use(() -> {
            var upload = Upload.read(fileName, body);
            var added = attachments.add(open(id), upload);
            return Response.status(Response.Status.CREATED).entity(added).build();
        });
    }

    @GET
    @Path("{evidence}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response download(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence) {
        points.get(id);
        return slots.use(() -> attachments.download(KIND, id, evidence));
    }

    @DELETE
    @Path("{evidence}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence) {
        attachments.remove(open(id), evidence);
    }

    /** Holds the point: no more files come than there may be, and none to one that is withdrawn meanwhile. */
    private Subject open(UUID id) {
        var point = points.lock(id);
        point.requireStanding();
        return new Subject(KIND, id, point.label());
    }
}
