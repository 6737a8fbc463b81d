package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.OneByOne;
import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.Reason;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.catalogue.Reopen;
import cn.mingquan.catalogue.Reopened;
import cn.mingquan.catalogue.classification.Classification;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.audit.History;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
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
import jakarta.ws.rs.DefaultValue;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps its powers. Whatever changes a count is told to the figures in the same transaction. */
@Path("powers")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PowerResource {

    private final Powers powers;
    private final PowerCategories categories;
    private final PowerRules rules;
    private final AuditTrail audit;
    private final RecordedNames names;
    private final AuditEntries history;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    PowerResource(
            Powers powers,
            PowerCategories categories,
            PowerRules rules,
            AuditTrail audit,
            RecordedNames names,
            AuditEntries history,
            PowerFigures figures,
            Clock clock) {
        this.powers = powers;
        this.categories = categories;
        this.rules = rules;
        this.audit = audit;
        this.names = names;
        this.history = history;
        this.figures = figures;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = PowerView.class, responseCode = "201")
    public Response add(@Valid @NotNull SavePower input) {
        rules.judge(input, null);
        var power = new PowerItem(input, clock.instant());
        powers.add(power);
        powers.flush();
        audit.record("power.added", "power", power.id(), power.name(), snapshot(power));
        figures.changed();
        return Response.status(Response.Status.CREATED).entity(view(power)).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PowerView get(@PathParam("id") UUID id) {
        return view(powers.get(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PowerView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SavePower input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var power = powers.get(id);
        IfMatch.require(ifMatch, power.version());
        rules.judge(input, id);
        var before = snapshot(power);
        power.change(input, clock.instant());
        powers.flush();
        audit.record("power.changed", "power", id, power.name(), Changes.between(before, snapshot(power)));
        figures.changed();
        return view(power);
    }

    /** Only a draft is removed; what has been approved is withdrawn, and stays for the record. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var power = powers.get(id);
        IfMatch.honour(ifMatch, power.version());
        power.requireDraft();
        power.requireNotStopped();
        powers.remove(power);
        powers.flush();
        audit.record("power.removed", "power", id, power.name(), snapshot(power));
        figures.changed();
    }

    /**
     * @param withoutBasis approve it although no legal basis is recorded: a decision that stands in the audit entry
     * @param withoutContent approve it although nothing says what the power is: a decision of the same kind
     */
    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PowerView approve(
            @PathParam("id") UUID id,
            @QueryParam("withoutBasis") @DefaultValue("false") boolean withoutBasis,
            @QueryParam("withoutContent") @DefaultValue("false") boolean withoutContent,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var power = powers.get(id);
        IfMatch.honour(ifMatch, power.version());
        var approved = approve(power, categories.services(), rules.ownFields(), new Gaps(withoutBasis, withoutContent));
        powers.flush();
        audit.recordEach("power.approved", "power", List.of(approved));
        figures.changed();
        return view(power);
    }

    @DELETE
    @Path("{id}/approval")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PowerView reopen(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var power = powers.get(id);
        IfMatch.honour(ifMatch, power.version());
        var why = Reason.of(reason);
        power.reopen();
        powers.flush();
        audit.record("power.reopened", "power", id, power.name(), Map.of("reason", why));
        figures.changed();
        return view(power);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PowerView withdraw(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var power = powers.get(id);
        IfMatch.honour(ifMatch, power.version());
        var why = Reason.of(reason);
        power.withdraw(LocalDate.now(clock));
        powers.flush();
        audit.record("power.withdrawn", "power", id, power.name(), Map.of("reason", why));
        figures.changed();
        return view(power);
    }

    /** Approves what can be approved and says why the rest cannot. */
    @POST
    @Path("approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ApprovedPowers approveAll(@Valid @NotNull ApprovePowers request) {
        var ids = OneByOne.chosen(request.ids(), request.allDrafts(), powers::drafts);
        var services = categories.services();
        var ownFields = rules.ownFields();
        var outcome = OneByOne.each(
                ids,
                powers.all(ids),
                Powers::missing,
                PowerItem::name,
                power -> approve(power, services, ownFields, request.accepted()));
        record("power.approved", outcome);
        return new ApprovedPowers(outcome.done().size(), outcome.leftOut());
    }

    /** Takes back what can be taken back and says why the rest cannot. */
    @POST
    @Path("reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Reopened reopenAll(@Valid @NotNull Reopen request) {
        var why = request.why();
        var outcome =
                OneByOne.each(request.ids(), powers.all(request.ids()), Powers::missing, PowerItem::name, power -> {
                    power.reopen();
                    return new AuditTrail.Subject(power.id(), power.name(), Map.of("reason", why));
                });
        record("power.reopened", outcome);
        return new Reopened(outcome.done().size(), outcome.leftOut());
    }

    private void record(String action, OneByOne.Outcome outcome) {
        if (!outcome.done().isEmpty()) {
            powers.flush();
            audit.recordEach(action, "power", outcome.done());
            figures.changed();
        }
    }

    private AuditTrail.Subject approve(
            PowerItem power, Set<String> services, List<CustomField> ownFields, Gaps accepted) {
        var service = services.contains(String.valueOf(power.category()));
        power.approve(
                service,
                accepted,
                ownFields,
                LocalDate.now(clock),
                Scopes.actor().name());
        return new AuditTrail.Subject(
                power.id(),
                power.name(),
                Map.of(
                        "withoutBasis",
                        power.lacksBasis(service, LocalDate.now(clock)),
                        "withoutContent",
                        power.lacksContent(service)));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public History history(@PathParam("id") UUID id) {
        powers.get(id);
        return new History(history.of(id));
    }

    private Map<String, Object> snapshot(PowerItem power) {
        return names.in(power.snapshot());
    }

    private PowerView view(PowerItem power) {
        var warnings = new ArrayList<String>();
        if (!power.hasBasis(LocalDate.now(clock))
                && !categories.services().contains(String.valueOf(power.category()))) {
            warnings.add(power.basisGap());
        }
        List<String> twins = powers.twins(power.id(), power.name());
        if (!twins.isEmpty()) {
            warnings.add("本单位还有同名事项（" + String.join("、", twins) + "）");
        }
        Classification.doubt(categories.nationalCode(power.category()), power.name())
                .ifPresent(warnings::add);
        return power.view(categories.label(power.category()), warnings);
    }
}
