package cn.mingquan.risks.grading.scheme;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.level.LevelView;
import cn.mingquan.risks.level.RiskScale;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The unit decides how its risk points are scored: drafts, tries out, puts in force. */
@Path("grading-schemes")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class SchemeResource {

    private static final String KIND = "grading-scheme";

    private final GradingSchemes schemes;
    private final RiskScale scale;
    private final FactorSets sets;
    private final AuditTrail audit;

    @Inject
    SchemeResource(GradingSchemes schemes, RiskScale scale, FactorSets sets, AuditTrail audit) {
        this.schemes = schemes;
        this.scale = scale;
        this.sets = sets;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public SchemeList list() {
        return new SchemeList(
                schemes.inForce().orElse(null), schemes.draft().orElse(null), schemes.former(), sets.all());
    }

    /** Begins a draft, or changes the one there is, which the caller must have seen. */
    @PUT
    @Path("draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public SchemeVersion draft(@Valid @NotNull GradingScheme input, @HeaderParam("If-Match") @Nullable String ifMatch) {
        input.judge(scale.scale().items());
        var before = schemes.draft();
        var by = Scopes.actor().name();
        if (before.isPresent()) {
            IfMatch.require(ifMatch, before.get().version());
            schemes.change(before.get(), input, by);
        } else {
            schemes.begin(input, by);
        }
        var after = schemes.requireDraft();
        audit.record(
                before.isPresent() ? "grading-scheme.changed" : "grading-scheme.drafted",
                KIND,
                after.id(),
                input.name(),
                Changes.between(before.map(old -> recorded(old.scheme())).orElse(Map.of()), recorded(input)));
        return after;
    }

    @DELETE
    @Path("draft")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@HeaderParam("If-Match") @Nullable String ifMatch) {
        var draft = schemes.requireDraft();
        IfMatch.honour(ifMatch, draft.version());
        schemes.remove(draft);
        audit.record(
                "grading-scheme.draft-removed", KIND, draft.id(), draft.scheme().name(), recorded(draft.scheme()));
    }

    /** From now on points are scored by the draft. Levels that points have stay until they are graded anew. */
    @POST
    @Path("draft/activation")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public SchemeVersion activate(@HeaderParam("If-Match") @Nullable String ifMatch) {
        var draft = schemes.requireDraft();
        IfMatch.honour(ifMatch, draft.version());
        draft.scheme().judge(scale.scale().items());
        var before = schemes.inForce();
        if (before.isPresent() && before.get().scheme().equals(draft.scheme())) {
            throw new Problem(SchemeProblem.GRADING_SCHEME_SAME, "草稿与现行的评分办法一样，不必启用。");
        }
        schemes.putInForce(draft);
        audit.record(
                "grading-scheme.put-in-force",
                KIND,
                draft.id(),
                draft.scheme().name(),
                Changes.between(before.map(old -> recorded(old.scheme())).orElse(Map.of()), recorded(draft.scheme())));
        return schemes.inForce().orElseThrow();
    }

    private Map<String, Object> recorded(GradingScheme scheme) {
        var labels = scale.scale().items().stream().collect(Collectors.toMap(LevelView::code, LevelView::label));
        return Map.of(
                "name",
                scheme.name(),
                "factors",
                scheme.factors().stream()
                        .map(factor -> factor.name() + " ×" + factor.weight())
                        .toList(),
                "levelRules",
                scheme.levels().stream()
                        .map(rule -> labels.getOrDefault(rule.level(), rule.level())
                                + (rule.from() == null ? "" : " ≥" + rule.from().toPlainString()) + "，"
                                + rule.reviewMonths() + " 个月")
                        .toList());
    }
}
