package cn.mingquan.risks.grading;

import cn.mingquan.platform.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.RiskFigures;
import cn.mingquan.risks.grading.scheme.GradingSchemes;
import cn.mingquan.risks.level.LevelView;
import cn.mingquan.risks.level.RiskScale;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The unit grades its risk points (定级), one after the other. */
@Path("risk-gradings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class GradingResource {

    private final Gradings gradings;
    private final GradingSchemes schemes;
    private final RiskScale scale;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    GradingResource(
            Gradings gradings,
            GradingSchemes schemes,
            RiskScale scale,
            AuditTrail audit,
            FigureChanges figures,
            Clock clock) {
        this.gradings = gradings;
        this.schemes = schemes;
        this.scale = scale;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public GradingView get(@PathParam("id") UUID id) {
        return grading(id).view();
    }

    /** What scores come to, before anything is kept. */
    @POST
    @Path("suggestion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public GradeSuggestion suggest(@PathParam("id") UUID id, @Valid @NotNull FactorValues input) {
        return grading(id).suggest(input.values());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public GradingView grade(
            @PathParam("id") UUID id,
            @Valid @NotNull GradePoint input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = grading(id);
        IfMatch.require(ifMatch, before.point().version());
        var grading = before.grade(input, Scopes.actor().name(), LocalDate.now(clock));
        gradings.keep(before.point(), grading, before.reviewMonths(grading.level()));
        audit.record(
                "risk-point.graded",
                "risk-point",
                id,
                Texts.label(before.point().description()),
                recorded(before.point(), grading));
        figures.changed(RiskFigures.TOPIC);
        return grading(id).view();
    }

    private PointGrading grading(UUID id) {
        return new PointGrading(
                gradings.get(id), schemes.inForce().orElse(null), scale.scale().items());
    }

    private Map<String, Object> recorded(GradedPoint point, Grading grading) {
        var labels = scale.scale().items().stream().collect(Collectors.toMap(LevelView::code, LevelView::label));
        var fields = new TreeMap<String, Object>();
        fields.put("schemeNumber", grading.scheme());
        fields.put("score", grading.score().toPlainString());
        fields.put("suggestedLevel", labels.getOrDefault(grading.suggested(), grading.suggested()));
        fields.put("level", labels.getOrDefault(grading.level(), grading.level()));
        if (point.level() != null && !point.level().equals(grading.level())) {
            fields.put("levelBefore", labels.getOrDefault(point.level(), point.level()));
        }
        if (grading.reason() != null) {
            fields.put("reason", grading.reason());
        }
        fields.put("gradingMethod", grading.method().name());
        fields.put("gradingStage", grading.stage().name());
        return fields;
    }
}
