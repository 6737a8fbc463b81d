package cn.mingquan.risks.practice;

import cn.mingquan.platform.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantScoped;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit offers a practice to the template of its category, and reads what became of it. */
@Path("practices")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PracticeResource {

    private final Practices practices;
    private final PracticeContents contents;
    private final AuditTrail audit;

    @Inject
    PracticeResource(Practices practices, PracticeContents contents, AuditTrail audit) {
        this.practices = practices;
        this.contents = contents;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PracticePage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("state") @Nullable PracticeState state,
            @Valid @BeanParam PageQuery page) {
        return practices.page(words, state, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PracticeView get(@PathParam("id") UUID id) {
        return practices.get(id);
    }

    /** What of the point would leave the unit. */
    @GET
    @Path("preview")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PracticeContent preview(@NotNull(message = "请选择风险点") @QueryParam("riskPointId") UUID riskPoint) {
        return contents.of(riskPoint);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = PracticeView.class, responseCode = "201")
    public Response offer(@Valid @NotNull OfferPractice request) {
        return Response.status(Response.Status.CREATED).entity(offered(request)).build();
    }

    PracticeView offered(OfferPractice request) {
        var content = contents.of(request.riskPointId());
        var text = content.description() + "\n"
                + content.measures().stream().map(PracticeContent.Measure::text).collect(Collectors.joining("\n"));
        var problem = new Problem(PracticeProblem.PRACTICE_NAMES_PERSONS, "推荐内容会给其他单位看，请改成不写人名。");
        contents.named(request.riskPointId(), text)
                .forEach(name -> problem.with("description", "风险点或者措施里有“" + name + "”"));
        contents.named(request.riskPointId(), request.effect())
                .forEach(name -> problem.with("effect", "成效里有“" + name + "”"));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        var offered = practices.offer(request, content);
        audit.record(
                "practice.offered",
                "risk-point",
                request.riskPointId(),
                Texts.label(content.description()),
                Map.of("effect", offered.effect()));
        return offered;
    }

    /** As long as nobody has answered. */
    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PracticeView withdraw(@PathParam("id") UUID id) {
        practices.withdraw(id);
        var practice = practices.get(id);
        audit.record(
                "practice.withdrawn",
                "risk-point",
                practice.riskPointId(),
                Texts.label(practice.content().description()),
                Map.of());
        return practice;
    }
}
