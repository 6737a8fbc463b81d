package cn.mingquan.risks.monitoring;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The unit decides how the points of each of its levels are monitored. */
@Path("monitoring-plans")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class MonitoringPlanResource {

    private final MonitoringPlans plans;
    private final AuditTrail audit;

    @Inject
    public MonitoringPlanResource(MonitoringPlans plans, AuditTrail audit) {
        this.plans = plans;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public MonitoringPlanList list() {
        return new MonitoringPlanList(plans.all());
    }

    @PUT
    @Path("{level}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public MonitoringPlanView change(
            @PathParam("level") String level,
            @Valid @NotNull MonitoringPlan input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = plans.get(level);
        IfMatch.require(ifMatch, before.version());
        plans.save(level, input, before.version());
        audit.record(
                "monitoring-plan.changed",
                "monitoring-plan",
                null,
                before.label(),
                Changes.between(recorded(before.plan()), recorded(input)));
        return plans.get(level);
    }

    private static Map<String, Object> recorded(MonitoringPlan plan) {
        var fields = new TreeMap<String, Object>();
        fields.put("monitoringMode", plan.mode().name());
        if (plan.periodMonths() != null) {
            fields.put("periodMonths", plan.periodMonths());
        }
        if (plan.samplePercent() != null) {
            fields.put("samplePercent", plan.samplePercent());
        }
        fields.put("watchers", plan.watchers().stream().map(Watcher::name).toList());
        return fields;
    }
}
