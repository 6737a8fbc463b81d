package cn.mingquan.risks.monitoring.check;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import cn.mingquan.risks.monitoring.MonitoringProblem;
import cn.mingquan.risks.monitoring.draw.DrawRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Rounds of checks: spot checks, which the system draws (S0-30), and those in which all points of a level are checked. */
@Path("spot-checks")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class SpotCheckResource {

    private final Rounds rounds;
    private final MonitoringPlans plans;
    private final AuditTrail audit;

    @Inject
    SpotCheckResource(Rounds rounds, MonitoringPlans plans, AuditTrail audit) {
        this.rounds = rounds;
        this.plans = plans;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RoundPage list(@QueryParam("level") @Nullable String level, @Valid @BeanParam PageQuery page) {
        return rounds.page(level, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = RoundView.class, responseCode = "201")
    public Response start(@Valid @NotNull StartRound input) {
        return Response.status(Response.Status.CREATED).entity(begin(input)).build();
    }

    RoundView begin(StartRound input) {
        var plan = plans.get(input.level());
        var id = rounds.start(plan, input, Scopes.actor().name());
        var round = rounds.get(id);
        var detail = new TreeMap<String, Object>();
        detail.put("monitoringMode", round.mode().name());
        detail.put("population", round.population());
        detail.put("checks", round.checks());
        detail.put("dueOn", round.dueOn().toString());
        if (round.seed() != null) {
            detail.put("algorithm", String.valueOf(round.algorithm()));
            detail.put("seed", round.seed());
        }
        audit.record("check-round.started", "check-round", id, plan.label() + " " + round.startedOn(), detail);
        return round;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RoundView get(@PathParam("id") UUID id) {
        return rounds.get(id);
    }

    /** The record of the draw, from which anybody can repeat it. */
    @GET
    @Path("{id}/draw")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response draw(@PathParam("id") UUID id) {
        var round = rounds.get(id);
        var seed = round.seed();
        var percent = round.samplePercent();
        if (seed == null || percent == null) {
            throw new Problem(MonitoringProblem.CHECK_ROUND_NOT_FOUND, "这次检查没有抽取，全部风险点都要检查。");
        }
        return WorkbookFile.download("抽取记录.xlsx", DrawRecord.workbook(seed, rounds.population(id), percent));
    }
}
