package cn.mingquan.risks.finding;

import cn.mingquan.catalogue.Reason;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.Scopes;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** Each power has at least one risk point, or somebody signs that none was found (S0-15). */
@Path("powers/{power}/risk-finding")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class RiskFindingResource {

    private final NoRisks noRisks;
    private final AuditTrail audit;

    @Inject
    public RiskFindingResource(NoRisks noRisks, AuditTrail audit) {
        this.noRisks = noRisks;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RiskFinding get(@PathParam("power") UUID id) {
        return noRisks.of(noRisks.power(id));
    }

    /** Signs that no risk was found, in the caller's name. */
    @POST
    @Path("no-risk")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public RiskFinding sign(@PathParam("power") UUID id, @Valid @NotNull SignNoRisk input) {
        var power = noRisks.power(id);
        var reason = Reason.of(input.reason());
        noRisks.sign(power, reason, Scopes.actor().name());
        audit.record("power.no-risk-signed", "power", id, power.name(), Map.of("reason", reason));
        return noRisks.of(power);
    }

    @DELETE
    @Path("no-risk")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public RiskFinding revoke(@PathParam("power") UUID id, @QueryParam("reason") @DefaultValue("") String reason) {
        var power = noRisks.power(id);
        var why = Reason.of(reason);
        if (noRisks.revoke(id)) {
            audit.record("power.no-risk-revoked", "power", id, power.name(), Map.of("reason", why));
        }
        return noRisks.of(power);
    }
}
