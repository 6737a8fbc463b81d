package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.Reason;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reform of approvals makes of one power, and how the power is handled. */
@Path("powers/{id}/reform")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ReformResource {

    private final ReformedPowers powers;
    private final Reforms reforms;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    ReformResource(ReformedPowers powers, Reforms reforms, AuditTrail audit, Clock clock) {
        this.powers = powers;
        this.reforms = reforms;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ReformView get(@PathParam("id") UUID id) {
        return powers.get(id).view(LocalDate.now(clock));
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ReformView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull DecideReform input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        powers.lockTogether(id, input.intoPowerId());
        reforms.decide(locked(id, ifMatch), input);
        return get(id);
    }

    /** Takes back a decision that has not taken effect. */
    @DELETE
    @Path("decision")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ReformView withdraw(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        reforms.withdraw(locked(id, ifMatch), Reason.of(reason));
        return get(id);
    }

    @POST
    @Path("inspections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ReformView inspect(
            @PathParam("id") UUID id,
            @Valid @NotNull Inspection seen,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        reforms.inspect(locked(id, ifMatch), seen);
        return get(id);
    }

    @PUT
    @Path("handling")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ReformView handle(
            @PathParam("id") UUID id,
            @Valid @NotNull Handling input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var power = powers.locked(id);
        IfMatch.require(ifMatch, power.version());
        var handling = input.tidied();
        handling.requireWhole();
        powers.handle(id, handling);
        audit.record(
                "power.handling-changed",
                "power",
                id,
                power.name(),
                Changes.between(snapshot(power.handling()), snapshot(handling)));
        return get(id);
    }

    private ReformedPower locked(UUID id, @Nullable String ifMatch) {
        var power = powers.locked(id);
        IfMatch.honour(ifMatch, power.version());
        return power;
    }

    private static Map<String, Object> snapshot(Handling handling) {
        var fields = new TreeMap<String, Object>();
        fields.put("handlingMode", name(handling.mode()));
        fields.put("parallelLead", handling.lead() == null ? "" : handling.lead());
        fields.put("branches", handling.branches());
        fields.put("coordinator", handling.coordinator() == null ? "" : handling.coordinator());
        fields.put("assistance", name(handling.assistance()));
        fields.put("focusDomain", name(handling.focus()));
        fields.put("parts", handling.parts());
        return fields;
    }

    private static String name(@Nullable Enum<?> code) {
        return code == null ? "" : code.name();
    }
}
