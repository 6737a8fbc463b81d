package cn.mingquan.catalogue.inventory;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The lead section opens a round and changes it while it is open. */
@Path("inventory-rounds")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InventoryRoundResource {

    private final InventoryRounds rounds;
    private final AuditTrail audit;

    @Inject
    public InventoryRoundResource(InventoryRounds rounds, AuditTrail audit) {
        this.rounds = rounds;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InventoryRoundPage list(@BeanParam InventoryRoundFilter filter, @Valid @BeanParam PageQuery page) {
        return rounds.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = InventoryRoundView.class, responseCode = "201")
    public Response open(@Valid @NotNull SaveInventoryRound input) {
        var round = rounds.get(rounds.open(input));
        audit.record("inventory.opened", "inventory", round.id(), round.name(), recorded(round));
        return Response.status(Response.Status.CREATED).entity(round).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InventoryRoundView get(@PathParam("id") UUID id) {
        return rounds.get(id);
    }

    /** Name, days and sections; a section that has begun its list stays. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InventoryRoundView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SaveInventoryRound input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = rounds.getToChange(id, ifMatch);
        rounds.change(id, input);
        var after = rounds.get(id);
        audit.record(
                "inventory.changed", "inventory", id, after.name(), Changes.between(recorded(before), recorded(after)));
        return after;
    }

    private static Map<String, Object> recorded(InventoryRoundView round) {
        return Map.of(
                "name",
                round.name(),
                "fromOn",
                round.fromOn().toString(),
                "dueOn",
                round.dueOn().toString(),
                "sections",
                round.sections());
    }
}
