package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.platform.attachments.Attachment;
import cn.mingquan.platform.attachments.AttachmentList;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.attachments.Subject;
import cn.mingquan.platform.attachments.Upload;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
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

/** The scanned minutes by which a catalogue is decided (S1-26). They come and go until it is. */
@Path("risk-catalogues/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class RiskCatalogueAttachmentResource {

    public static final String KIND = "risk-catalogue";

    private final RiskCatalogues catalogues;
    private final Attachments attachments;
    private final ImportSlots slots;

    @Inject
    RiskCatalogueAttachmentResource(RiskCatalogues catalogues, Attachments attachments, ImportSlots slots) {
        this.catalogues = catalogues;
        this.attachments = attachments;
        this.slots = slots;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public AttachmentList list(@PathParam("id") UUID id) {
        catalogues.get(id);
        return attachments.list(KIND, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = Attachment.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @QueryParam("fileName") @Nullable String fileName, InputStream body) {
        return Response.status(Response.Status.CREATED)
                .entity(added(id, fileName, body))
                .build();
    }

    Attachment added(UUID id, @Nullable String fileName, InputStream body) {
        requireOpen(catalogues.get(id));
        return slots.use(() -> {
            var upload = Upload.read(fileName, body);
            return attachments.add(open(id), upload);
        });
    }

    @GET
    @Path("{minutes}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response download(@PathParam("id") UUID id, @PathParam("minutes") UUID minutes) {
        catalogues.get(id);
        return slots.use(() -> attachments.download(KIND, id, minutes));
    }

    @DELETE
    @Path("{minutes}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id, @PathParam("minutes") UUID minutes) {
        attachments.remove(open(id), minutes);
    }

    /** Locks the catalogue: nothing is added to one that is being decided. */
    private Subject open(UUID id) {
        return new Subject(KIND, id, requireOpen(catalogues.lock(id)).title());
    }

    private static RiskCatalogueView requireOpen(RiskCatalogueView catalogue) {
        if (catalogue.state() == RiskCatalogueState.APPROVED) {
            throw new Problem(RiskCatalogueProblem.RISK_CATALOGUE_APPROVED, "“" + catalogue.title() + "”已审定，附件不再变动。");
        }
        return catalogue;
    }
}
