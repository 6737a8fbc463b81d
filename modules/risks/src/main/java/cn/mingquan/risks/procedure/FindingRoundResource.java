package cn.mingquan.risks.procedure;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The lead section opens a round of risk finding, and leads it through its stages. */
@Path("finding-rounds")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class FindingRoundResource {

    private static final String KIND = "finding-round";

    private final FindingRounds rounds;
    private final RoundActs acts;
    private final FoundPoints points;
    private final AuditTrail audit;

    @Inject
    FindingRoundResource(FindingRounds rounds, RoundActs acts, FoundPoints points, AuditTrail audit) {
        this.rounds = rounds;
        this.acts = acts;
        this.points = points;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public FindingRoundPage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("state") @Nullable FindingState state,
            @Valid @BeanParam PageQuery page) {
        return rounds.page(words, state, page);
    }

    @GET
    @Path("procedures")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ProcedureList procedures() {
        return new ProcedureList(rounds.procedures());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = FindingRoundView.class, responseCode = "201")
    public Response open(@Valid @NotNull OpenRound input) {
        var round = rounds.view(rounds.get(rounds.open(input)));
        audit.record(
                "finding.opened",
                KIND,
                round.id(),
                round.name(),
                Map.of(
                        "procedure", round.round().procedure().name(),
                        "dueOn", round.round().dueOn().toString(),
                        "leadersFirst", round.round().leadersFirst(),
                        "asked", round.asked()));
        return Response.status(Response.Status.CREATED).entity(round).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public FindingRoundView get(@PathParam("id") UUID id) {
        return rounds.view(rounds.get(id));
    }

    @GET
    @Path("{id}/points")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public FoundPointPage points(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        rounds.get(id);
        return points.page(id, page);
    }

    /** What was done in the stage that the round is in. */
    @POST
    @Path("{id}/records")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FindingRoundView record(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordStage input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getToChange(id, ifMatch);
        acts.record(round, input);
        var detail = new TreeMap<String, Object>();
        detail.put("stage", round.document().current().name());
        detail.put("on", input.on().toString());
        detail.put("body", input.body());
        if (input.documentNo() != null) {
            detail.put("documentNo", input.documentNo());
        }
        audit.record("finding.stage-recorded", KIND, id, round.name(), detail);
        return get(id);
    }

    @POST
    @Path("{id}/passages")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FindingRoundView move(
            @PathParam("id") UUID id,
            @Valid @NotNull MoveRound input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getToChange(id, ifMatch);
        var passage = acts.move(round, input);
        var detail = new TreeMap<String, Object>();
        detail.put("stage", passage.to());
        detail.put("stageBefore", passage.from());
        if (passage.reason() != null) {
            detail.put("reason", passage.reason());
        }
        audit.record(passage.back() ? "finding.went-back" : "finding.went-on", KIND, id, round.name(), detail);
        return get(id);
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FindingRoundView comment(
            @PathParam("id") UUID id,
            @Valid @NotNull AddComment input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getToChange(id, ifMatch);
        var comment = acts.comment(round, input);
        audit.record("finding.comment-received", KIND, id, round.name(), Map.of("no", comment.no()));
        return get(id);
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FindingRoundView answer(
            @PathParam("id") UUID id,
            @Valid @NotNull AnswerComment input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getToChange(id, ifMatch);
        var answered = acts.answer(round, input);
        audit.record(
                "finding.comment-answered",
                KIND,
                id,
                round.name(),
                Map.of("no", input.no(), "accepted", input.accepted(), "answer", String.valueOf(answered.answer())));
        return get(id);
    }

    /** After the last stage; what was found stays, and nothing is entered any more. */
    @POST
    @Path("{id}/closing")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public FindingRoundView close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getToChange(id, ifMatch);
        var view = rounds.view(round);
        acts.close(round);
        audit.record(
                "finding.closed",
                KIND,
                id,
                round.name(),
                Map.of("asked", view.asked(), "took", view.took(), "points", view.points()));
        return get(id);
    }
}
