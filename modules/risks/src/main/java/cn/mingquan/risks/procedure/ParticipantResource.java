package cn.mingquan.risks.procedure;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.WorkbookFile;
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
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who takes part in a round (S1-20). The record of changes holds no names: it cannot forget people. */
@Path("finding-rounds/{id}/participants")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ParticipantResource {

    private static final String KIND = "finding-round";

    private final FindingRounds rounds;
    private final Participants participants;
    private final ParticipantExport export;
    private final AuditTrail audit;

    @Inject
    ParticipantResource(FindingRounds rounds, Participants participants, ParticipantExport export, AuditTrail audit) {
        this.rounds = rounds;
        this.participants = participants;
        this.export = export;
        this.audit = audit;
    }

    /** @param missing a stage in which those looked for have entered nothing */
    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ParticipantPage list(
            @PathParam("id") UUID id,
            @QueryParam("q") @Nullable String words,
            @QueryParam("missing") @Nullable String missing,
            @Valid @BeanParam PageQuery page) {
        rounds.get(id);
        return participants.page(id, words, missing, page);
    }

    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@PathParam("id") UUID id) {
        var round = rounds.get(id);
        return WorkbookFile.download(
                "查险参加人.xlsx", export.workbook(id, round.document().procedure()));
    }

    /** After the opening, with a reason; those asked at the opening stay the ones by whom participation is reckoned. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = ParticipantRow.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull AddParticipant input) {
        var round = rounds.getOpen(id);
        var added = participants.get(id, participants.add(round, input));
        audit.record(
                "finding.participant-added",
                KIND,
                id,
                round.name(),
                Map.of("reason", input.reason().strip()));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @GET
    @Path("{participant}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ParticipantRow get(@PathParam("id") UUID id, @PathParam("participant") UUID participant) {
        return participants.get(id, participant);
    }

    /** By the lead section, for whoever it is: an account is no proof of being the person on the list. */
    @POST
    @Path("{participant}/entry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ParticipantRow enter(
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant,
            @Valid @NotNull SaveEntry input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getOpen(id);
        var entered = participants.enter(round, rounds.waitingLeaders(round), participant, input, ifMatch);
        audit.record(
                "finding.entered",
                KIND,
                id,
                round.name(),
                Map.of(
                        "stage", round.document().current().name(),
                        "paper", input.paper(),
                        "none", input.none(),
                        "points", input.points() == null ? 0 : input.points().size()));
        return entered;
    }

    /** The entry of the stage that the round is in. */
    @DELETE
    @Path("{participant}/entry")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ParticipantRow withdraw(
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var round = rounds.getOpen(id);
        var left = participants.withdraw(round, participant, ifMatch);
        audit.record(
                "finding.entry-withdrawn",
                KIND,
                id,
                round.name(),
                Map.of("stage", round.document().current().name()));
        return left;
    }
}
