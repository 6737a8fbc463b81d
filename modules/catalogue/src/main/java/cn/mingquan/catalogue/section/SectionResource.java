package cn.mingquan.catalogue.section;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps its sections. */
@Path("sections")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class SectionResource {

    private final Sections sections;
    private final AuditTrail audit;

    @Inject
    public SectionResource(Sections sections, AuditTrail audit) {
        this.sections = sections;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public SectionList list() {
        return new SectionList(sections.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = SectionView.class, responseCode = "201")
    public Response add(@Valid @NotNull SaveSection input) {
        var id = sections.add(input);
        audit.record("section.added", "section", id, input.name(), input);
        return Response.status(Response.Status.CREATED).entity(sections.get(id)).build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public SectionView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SaveSection input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        sections.get(id);
        sections.change(id, input, IfMatch.version(ifMatch));
        audit.record("section.changed", "section", id, input.name(), input);
        return sections.get(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id) {
        var section = sections.get(id);
        sections.remove(id);
        audit.record("section.removed", "section", id, section.name(), section);
    }
}
