package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.bpmn.BpmnReader;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Flows as BPMN 2.0 files: out for other tools, and in from them or from the diagram editor. */
@Path("powers/{id}/flow/versions/{number}/bpmn")
@TenantScoped
@Dependent
@Transactional
public class FlowFileResource {

    /** What a BPMN file is called among media types; there is none of its own. */
    static final String XML = "application/xml";

    private final Flows flows;

    @Inject
    FlowFileResource(Flows flows) {
        this.flows = flows;
    }

    @GET
    @Produces(XML)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    @APIResponse(
            responseCode = "200",
            description = "BPMN 2.0",
            content =
                    @Content(
                            mediaType = XML,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response file(@PathParam("id") UUID id, @PathParam("number") int number) {
        return Response.ok(flows.file(id, number), XML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"flow-" + number + ".bpmn\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Replaces a draft by the file. Refused with id, name and reason of everything a flow cannot have. */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FlowVersionView adopt(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream body) {
        return flows.adopt(id, number, BpmnReader.read(body), ifMatch);
    }
}
