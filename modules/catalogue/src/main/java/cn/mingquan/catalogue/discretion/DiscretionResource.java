package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.OneByOne;
import cn.mingquan.catalogue.discretion.tier.VersionComparison;
import cn.mingquan.catalogue.discretion.tier.VersionView;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.audit.History;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps its discretion benchmarks: drafts are changed, versions are published, and then only followed. */
@Path("discretion-standards")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class DiscretionResource {

    private static final String KIND = "discretion-standard";

    private final DiscretionStandards standards;
    private final AuditTrail audit;
    private final AuditEntries history;
    private final Clock clock;

    @Inject
    DiscretionResource(DiscretionStandards standards, AuditTrail audit, AuditEntries history, Clock clock) {
        this.standards = standards;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = StandardView.class, responseCode = "201")
    public Response add(@Valid @NotNull SaveStandard input) {
        return Response.status(Response.Status.CREATED).entity(keep(input)).build();
    }

    StandardView keep(SaveStandard input) {
        standards.powerName(input.powerId());
        standards.requireFree(input.code(), null);
        var standard = new DiscretionStandard(input, clock.instant());
        standards.add(standard);
        standards.flush();
        record("discretion.added", standard, standard.snapshot());
        return view(standard);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public StandardView get(@PathParam("id") UUID id) {
        return view(standards.get(id));
    }

    /** Changes the draft; a published version is never changed. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StandardView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SaveStandard input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var standard = standards.get(id);
        IfMatch.require(ifMatch, standard.version());
        standards.powerName(input.powerId());
        standards.requireFree(input.code(), id);
        var before = standard.snapshot();
        standard.change(input, clock.instant());
        standards.flush();
        record("discretion.changed", standard, Changes.between(before, standard.snapshot()));
        return view(standard);
    }

    /** Drops the draft, and with it the standard when nothing of it was ever published. */
    @DELETE
    @Path("{id}/draft")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void dropDraft(@PathParam("id") UUID id) {
        var standard = standards.get(id);
        var was = standard.snapshot();
        if (standard.dropDraft(clock.instant())) {
            standards.remove(standard);
        }
        standards.flush();
        audit.record("discretion.draft-removed", KIND, id, String.valueOf(was.get("matter")), was);
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StandardView publish(@PathParam("id") UUID id, @Valid @NotNull PublishVersion request) {
        var standard = standards.get(id);
        var published = publish(standard, request);
        standards.flush();
        audit.recordEach("discretion.published", KIND, List.of(published));
        return view(standard);
    }

    /** Publishes what can be published and says why the rest cannot. */
    @POST
    @Path("publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PublishedDrafts publishAll(@Valid @NotNull PublishDrafts request) {
        var ids = OneByOne.chosen(request.ids(), request.allDrafts(), standards::drafts);
        var published = new ArrayList<AuditTrail.Subject>();
        var refused = new ArrayList<PublishedDrafts.Unpublished>();
        for (var id : ids) {
            var name = "";
            try {
                var standard = standards.get(id);
                name = standard.matter();
                published.add(publish(standard, new PublishVersion(request.validFrom(), request.withDoubts())));
            } catch (Problem reason) {
                refused.add(new PublishedDrafts.Unpublished(id, name, reason.reasons()));
            }
        }
        standards.flush();
        if (!published.isEmpty()) {
            audit.recordEach("discretion.published", KIND, published);
        }
        return new PublishedDrafts(published.size(), refused);
    }

    private AuditTrail.Subject publish(DiscretionStandard standard, PublishVersion request) {
        var doubts = standard.publish(request, clock.instant(), Scopes.actor().name());
        return new AuditTrail.Subject(
                standard.id(),
                standard.matter(),
                Map.of(
                        "number", standard.newestNumber(),
                        "validFrom", request.validFrom().toString(),
                        "doubts", doubts));
    }

    /** Begins a new version, as a draft that says what the last one says. */
    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StandardView revise(@PathParam("id") UUID id) {
        var standard = standards.get(id);
        standard.revise(clock.instant());
        standards.flush();
        record("discretion.revised", standard, Map.of("number", standard.newestNumber()));
        return view(standard);
    }

    @GET
    @Path("{id}/versions/{number}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public VersionView version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return standards.get(id).number(number).view();
    }

    /**
     * Two versions side by side.
     *
     * @param from number of the earlier one; the one before the later when absent
     * @param to number of the later one; the newest when absent
     */
    @GET
    @Path("{id}/comparison")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public VersionComparison compare(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable Integer from,
            @QueryParam("to") @Nullable Integer to) {
        var standard = standards.get(id);
        var later = to == null ? standard.newestNumber() : to;
        var earlier = from == null ? Math.max(1, later - 1) : from;
        return VersionComparison.of(
                standard.number(earlier).view(), standard.number(later).view());
    }

    /** The link may be made or loosed whatever the state of the newest version: no version speaks of it. */
    @POST
    @Path("{id}/power/{power}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StandardView link(@PathParam("id") UUID id, @PathParam("power") UUID power) {
        var standard = standards.get(id);
        var name = standards.powerName(power);
        standard.link(power, clock.instant());
        standards.flush();
        record("discretion.linked", standard, Map.of("powerId", power.toString(), "powerName", String.valueOf(name)));
        return view(standard);
    }

    @DELETE
    @Path("{id}/power")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StandardView unlink(@PathParam("id") UUID id) {
        var standard = standards.get(id);
        var name = standards.powerName(standard.powerId());
        standard.link(null, clock.instant());
        standards.flush();
        record("discretion.unlinked", standard, Map.of("powerName", name == null ? "" : name));
        return view(standard);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public History history(@PathParam("id") UUID id) {
        standards.get(id);
        return new History(history.of(id));
    }

    private void record(String action, DiscretionStandard standard, Object detail) {
        audit.record(action, KIND, standard.id(), standard.matter(), detail);
    }

    private StandardView view(DiscretionStandard standard) {
        return standard.view(standards.powerName(standard.powerId()), LocalDate.now(clock));
    }
}
