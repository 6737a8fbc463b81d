package cn.mingquan.risks.monitoring.check;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.Scopes;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The checks of all rounds, and what they found. */
@Path("monitoring-checks")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class MonitoringCheckResource {

    private final Checks checks;
    private final AuditTrail audit;

    @Inject
    MonitoringCheckResource(Checks checks, AuditTrail audit) {
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * @param open whether a result is still missing
     * @param overdue only those without a result whose day has passed
     */
    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public CheckPage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("roundId") @Nullable UUID round,
            @QueryParam("result") @Nullable CheckResult result,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @Valid @BeanParam PageQuery page) {
        return checks.page(checks.search(words, round, result, open), overdue, page);
    }

    /** A result that was recorded wrongly is recorded again; what it was stays in the record of changes. */
    @PUT
    @Path("{id}/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public CheckRow record(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordCheck input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = checks.get(id);
        IfMatch.require(ifMatch, before.version());
        checks.record(before, input, Scopes.actor().name());
        var after = checks.get(id);
        audit.record(
                "risk-check.recorded",
                "risk-check",
                id,
                before.code(),
                Changes.between(recorded(before), recorded(after)));
        return after;
    }

    private static Map<String, Object> recorded(CheckRow check) {
        var fields = new TreeMap<String, Object>();
        if (check.result() != null && check.checkedOn() != null) {
            fields.put("checkResult", check.result().name());
            fields.put("checkedOn", check.checkedOn().toString());
        }
        if (check.finding() != null) {
            fields.put("finding", check.finding());
        }
        return fields;
    }
}
