package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.comparison.FlowComparison;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps the flow of a power: a draft is written, judged and published, and stays as it is from then on. */
@Path("powers/{id}/flow")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class FlowResource {

    private final Flows flows;

    @Inject
    FlowResource(Flows flows) {
        this.flows = flows;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public FlowView get(@PathParam("id") UUID id) {
        return flows.view(id);
    }

    /**
     * A new draft: the first one empty, each later one as the version before it.
     *
     * @param typical the code of a typical flow of the unit's template to begin with instead
     */
    @POST
    @Path("versions")
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = FlowVersionView.class, responseCode = "201")
    public Response begin(@PathParam("id") UUID id, @QueryParam("typical") @Nullable String typical) {
        return Response.status(Response.Status.CREATED)
                .entity(flows.begin(id, typical))
                .build();
    }

    @GET
    @Path("versions/{number}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public FlowVersionView version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return flows.version(id, number);
    }

    @PUT
    @Path("versions/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FlowVersionView change(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Valid @NotNull FlowTable table,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return flows.change(id, number, table, ifMatch);
    }

    /** Only a draft is removed; what was published stays for the record. */
    @DELETE
    @Path("versions/{number}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        flows.remove(id, number, ifMatch);
    }

    /** Refused with every reason while anything blocks; the version published before is superseded. */
    @POST
    @Path("versions/{number}/publication")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FlowVersionView publish(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return flows.publish(id, number, ifMatch);
    }

    /** The first draft becomes the record of how the power ran before its flow was redesigned, without being judged. */
    @POST
    @Path("versions/{number}/as-it-was")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FlowVersionView keepAsItWas(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return flows.keepAsItWas(id, number, ifMatch);
    }

    /** Draws and judges a table without keeping it. */
    @POST
    @Path("drawing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public DrawnFlow draw(@PathParam("id") UUID id, @Valid @NotNull FlowTable table) {
        return flows.draw(id, table);
    }

    /** Two versions side by side, with the number of steps removed. */
    @GET
    @Path("comparison")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public FlowComparison compare(
            @PathParam("id") UUID id,
            @QueryParam("before") @DefaultValue("1") int before,
            @QueryParam("after") @DefaultValue("1") int after) {
        return flows.compare(id, before, after);
    }
}
