package cn.mingquan.catalogue.basic;

import cn.mingquan.catalogue.Reason;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/**
 * The provincial administrator keeps the basic catalogue (基本目录), and a provincial line department the items of its line.
 */
@Path("basic-items")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class BasicItemResource {

    private final BasicItems items;
    private final BasicKeepers keepers;
    private final AuditTrail audit;

    @Inject
    BasicItemResource(BasicItems items, BasicKeepers keepers, AuditTrail audit) {
        this.items = items;
        this.keepers = keepers;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public BasicItemPage list(@BeanParam BasicItemFilter filter, @Valid @BeanParam PageQuery page) {
        keepers.current();
        return items.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    @APIResponseSchema(value = BasicItemView.class, responseCode = "201")
    public Response add(@Valid @NotNull SaveBasicItem input) {
        keepers.current().requireKept(input.kept());
        var item = items.add(input);
        audit.record("basic-item.added", "basic-item", item.id(), item.name(), item.snapshot());
        return Response.status(Response.Status.CREATED).entity(item).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public BasicItemView get(@PathParam("id") UUID id) {
        keepers.current();
        return items.get(id);
    }

    /** Publishes a new edition; agencies that have claimed the item see it as changed. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public BasicItemView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SaveBasicItem input,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var keeper = keepers.current();
        var before = items.get(id);
        keeper.requireKept(before);
        IfMatch.require(ifMatch, before.edition());
        keeper.requireKept(input.kept());
        var after = items.change(before, input, Reason.of(reason));
        if (after.edition() != before.edition()) {
            record("basic-item.changed", before, after);
        }
        return after;
    }

    /** Nobody claims it any more; who has claimed it is told. */
    @POST
    @Path("{id}/abolition")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public BasicItemView abolish(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var keeper = keepers.current();
        var before = items.get(id);
        keeper.requireKept(before);
        IfMatch.honour(ifMatch, before.edition());
        var after = items.abolish(before, Reason.of(reason));
        record("basic-item.abolished", before, after);
        return after;
    }

    private void record(String action, BasicItemView before, BasicItemView after) {
        audit.record(
                action, "basic-item", after.id(), after.name(), Changes.between(before.snapshot(), after.snapshot()));
    }
}
