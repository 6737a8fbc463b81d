package cn.mingquan.catalogue.inventory.coverage;

import cn.mingquan.catalogue.inventory.InventoryProblem;
import cn.mingquan.catalogue.inventory.InventoryRoundView;
import cn.mingquan.catalogue.inventory.InventoryRounds;
import cn.mingquan.catalogue.inventory.list.InventoryReturns;
import cn.mingquan.catalogue.inventory.list.ReturnState;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is missing in a round, and its closing. */
@Path("inventory-rounds")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InventoryCoverageResource {

    private final InventoryRounds rounds;
    private final InventoryReturns returns;
    private final Coverage coverage;
    private final AuditTrail audit;

    @Inject
    public InventoryCoverageResource(
            InventoryRounds rounds, InventoryReturns returns, Coverage coverage, AuditTrail audit) {
        this.rounds = rounds;
        this.returns = returns;
        this.coverage = coverage;
        this.audit = audit;
    }

    @GET
    @Path("{id}/coverage")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RoundCoverage get(@PathParam("id") UUID id) {
        rounds.get(id);
        return coverage.of(id);
    }

    /**
     * Ends the round; its coverage stays as it is.
     *
     * @param unfinished close it although sections or posts are missing: a decision that stands in the audit entry
     */
    @POST
    @Path("{id}/closure")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InventoryRoundView close(
            @PathParam("id") UUID id,
            @QueryParam("unfinished") @DefaultValue("false") boolean unfinished,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getToChange(id, ifMatch);
        returns.ofRoundLocked(id);
        var reached = coverage.counted(id, true);
        var problem =
                new Problem(InventoryProblem.INVENTORY_ROUND_UNFINISHED, "“" + round.name() + "”还没有完成。请催办，或者确认仍要结束。");
        for (var section : reached.sections()) {
            if (section.state() != ReturnState.ACCEPTED) {
                problem.with(
                        "sections",
                        section.sectionName() + "：" + section.state().label());
            } else if (!section.missingPosts().isEmpty()) {
                problem.with(
                        "posts", section.sectionName() + "：岗位" + String.join("、", section.missingPosts()) + "没有填写");
            }
        }
        if (!reached.postsOutside().isEmpty()) {
            problem.with("posts", "不属于任何科室的岗位：" + String.join("、", reached.postsOutside()));
        }
        if (!problem.errors().isEmpty() && !unfinished) {
            throw problem;
        }
        rounds.close(id, Json.write(reached));
        audit.record(
                "inventory.closed",
                "inventory",
                id,
                round.name(),
                Map.of(
                        "sections",
                        reached.sections().size(),
                        "done",
                        reached.done(),
                        "posts",
                        reached.posts(),
                        "postsCovered",
                        reached.postsCovered(),
                        "participants",
                        reached.participants(),
                        "missing",
                        problem.errors().stream().map(error -> error.reason()).toList()));
        return rounds.get(id);
    }
}
