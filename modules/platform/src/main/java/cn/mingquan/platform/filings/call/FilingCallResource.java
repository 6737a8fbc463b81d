package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.History;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.tenancy.TenantScoped;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** A body asks the units under it to file, sees who has not, and reminds them. */
@Path("filing-calls")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class FilingCallResource {

    private final FilingCalls calls;
    private final CalledUnits units;
    private final CallActs acts;
    private final AuditEntries history;

    @Inject
    FilingCallResource(FilingCalls calls, CalledUnits units, CallActs acts, AuditEntries history) {
        this.calls = calls;
        this.units = units;
        this.acts = acts;
        this.history = history;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public CallPage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("state") @Nullable CallState state,
            @Valid @BeanParam PageQuery page) {
        return calls.page(SearchWords.pattern(words), state, page);
    }

    /** Whom the body may ask, and for what. */
    @GET
    @Path("units")
    @RolesAllowed(Roles.OVERSEER)
    public CallableUnits callable(@QueryParam("q") @Nullable String words) {
        return acts.callable(words);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    @APIResponseSchema(value = CallView.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenCall request) {
        return Response.status(Response.Status.CREATED)
                .entity(acts.open(request))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OVERSEER)
    public CallView get(@PathParam("id") UUID id) {
        return calls.get(id);
    }

    @GET
    @Path("{id}/units")
    @RolesAllowed(Roles.OVERSEER)
    public CalledUnitPage units(
            @PathParam("id") UUID id, @BeanParam CalledUnitFilter filter, @Valid @BeanParam PageQuery page) {
        return units.page(calls.get(id), filter, page);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.OVERSEER)
    public History history(@PathParam("id") UUID id) {
        calls.get(id);
        return new History(history.of(id));
    }

    /** 不再要求: the unit hears of it. */
    @POST
    @Path("{id}/units/{unit}/exclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public CallView exclude(
            @PathParam("id") UUID id, @PathParam("unit") UUID unit, @Valid @NotNull CallReason request) {
        return acts.exclude(id, unit, request);
    }

    /** The reminder as it would go out now. */
    @GET
    @Path("{id}/reminder")
    @RolesAllowed(Roles.OVERSEER)
    public ReminderDraft draft(
            @PathParam("id") UUID id, @QueryParam("overdueOnly") @DefaultValue("false") boolean overdueOnly) {
        return acts.draft(id, overdueOnly);
    }

    @POST
    @Path("{id}/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public Reminded remind(@PathParam("id") UUID id, @Valid @NotNull Remind request) {
        return acts.remind(id, request);
    }

    @POST
    @Path("{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public CallView extend(
            @PathParam("id") UUID id,
            @Valid @NotNull ExtendCall request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return acts.extend(id, request, ifMatch);
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public CallView close(
            @PathParam("id") UUID id,
            @Valid @NotNull CallReason request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return acts.close(id, request, ifMatch);
    }
}
