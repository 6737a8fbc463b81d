package cn.mingquan.risks.institution;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.audit.History;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.RiskFigures;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps its institutions. */
@Path("institutions")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InstitutionResource {

    private static final String KIND = "institution";

    private final Institutions institutions;
    private final NewInstitutions added;
    private final AuditTrail audit;
    private final AuditEntries history;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    InstitutionResource(
            Institutions institutions,
            NewInstitutions added,
            AuditTrail audit,
            AuditEntries history,
            FigureChanges figures,
            Clock clock) {
        this.institutions = institutions;
        this.added = added;
        this.audit = audit;
        this.history = history;
        this.figures = figures;
        this.clock = clock;
    }

    /** Records a plan, or an institution that is in force already. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response add(@Valid @NotNull SaveInstitution input) {
        return Response.status(Response.Status.CREATED)
                .entity(view(added.add(input)))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InstitutionView get(@PathParam("id") UUID id) {
        return view(institutions.get(id));
    }

    /** A plan changes freely; of an institution in force, name and document number change by a revision only. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InstitutionView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SaveInstitution input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var institution = institutions.get(id);
        IfMatch.require(ifMatch, institution.version());
        institutions.requireSection(input.sectionId());
        var before = institution.snapshot();
        institution.change(input, clock.instant());
        institutions.flush();
        audit.record(
                "institution.changed", KIND, id, institution.title(), Changes.between(before, institution.snapshot()));
        return view(institution);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var institution = institutions.get(id);
        IfMatch.honour(ifMatch, institution.version());
        institution.requirePlanned();
        institutions.remove(institution);
        institutions.flush();
        audit.record("institution.removed", KIND, id, institution.title(), institution.snapshot());
    }

    /** A plan comes into force (出台). */
    @POST
    @Path("{id}/enactment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InstitutionView enact(
            @PathParam("id") UUID id,
            @Valid @NotNull ReviseInstitution input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var institution = institutions.get(id);
        IfMatch.honour(ifMatch, institution.version());
        var before = institution.snapshot();
        institution.enact(input, today(), Scopes.actor().name(), clock.instant());
        institutions.flush();
        audit.record(
                "institution.enacted", KIND, id, institution.title(), Changes.between(before, institution.snapshot()));
        figures.changed(RiskFigures.INSTITUTIONS);
        return view(institution);
    }

    /** A revision is added to those before it; none of them is ever changed. */
    @POST
    @Path("{id}/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InstitutionView revise(
            @PathParam("id") UUID id,
            @Valid @NotNull ReviseInstitution input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var institution = institutions.get(id);
        IfMatch.honour(ifMatch, institution.version());
        var before = institution.snapshot();
        institution.revise(input, today(), Scopes.actor().name(), clock.instant());
        institutions.flush();
        var changes = Changes.between(before, institution.snapshot());
        changes.put("revisedOn", input.on().toString());
        changes.put("change", String.valueOf(input.change()));
        audit.record("institution.revised", KIND, id, institution.title(), changes);
        return view(institution);
    }

    @POST
    @Path("{id}/repeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InstitutionView repeal(
            @PathParam("id") UUID id,
            @Valid @NotNull RepealInstitution input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var institution = institutions.get(id);
        IfMatch.honour(ifMatch, institution.version());
        institution.repeal(input, today(), clock.instant());
        institutions.flush();
        audit.record(
                "institution.repealed",
                KIND,
                id,
                institution.title(),
                Map.of(
                        "repealedOn",
                        input.on().toString(),
                        "reason",
                        input.reason().strip()));
        figures.changed(RiskFigures.INSTITUTIONS);
        return view(institution);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public History history(@PathParam("id") UUID id) {
        institutions.get(id);
        return new History(history.of(id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private InstitutionView view(Institution institution) {
        return institutions.view(institution, today());
    }
}
