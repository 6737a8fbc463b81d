package cn.mingquan.catalogue.overlap;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Cases about powers that several units claim (S0-10), at the body that examines their statements. */
@Path("overlap-cases")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class OverlapResource {

    private final OverlapCases cases;
    private final OverlapRulings rulings;

    @Inject
    OverlapResource(OverlapCases cases, OverlapRulings rulings) {
        this.cases = cases;
        this.rulings = rulings;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public OverlapPage list(@BeanParam OverlapFilter filter, @Valid @BeanParam PageQuery page) {
        return cases.page(filter, page);
    }

    /** 立案: the claimants are told that their powers are in dispute. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    @APIResponseSchema(value = OverlapView.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenOverlap request) {
        var opened = cases.view(rulings.open(request));
        return Response.status(Response.Status.CREATED).entity(opened).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OVERSEER)
    public OverlapView get(@PathParam("id") UUID id) {
        return cases.view(id);
    }

    /** 领导小组意见. */
    @POST
    @Path("{id}/opinion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public OverlapView opine(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveOpinion request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        rulings.opine(id, request, ifMatch);
        return cases.view(id);
    }

    /** 依法确定归属: the owner's power is confirmed, the others' are closed. */
    @POST
    @Path("{id}/ruling")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public OverlapView rule(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveRuling request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        rulings.rule(id, request, ifMatch);
        return cases.view(id);
    }

    /** Ends the case without a ruling; the rows are examined anew. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public OverlapView withdraw(
            @PathParam("id") UUID id,
            @Valid @NotNull WithdrawOverlap request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        rulings.withdraw(id, request, ifMatch);
        return cases.view(id);
    }
}
