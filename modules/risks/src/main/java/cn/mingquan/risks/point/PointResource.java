package cn.mingquan.risks.point;

import cn.mingquan.catalogue.OneByOne;
import cn.mingquan.catalogue.Reason;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.catalogue.Reopen;
import cn.mingquan.catalogue.Reopened;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.RiskFigures;
import cn.mingquan.risks.level.RecordedScale;
import cn.mingquan.risks.point.ended.EndedPowers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps its risk points. Whatever changes a count is told to the figures in the same transaction. */
@Path("risk-points")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PointResource {

    private final Points points;
    private final PointSearch search;
    private final AuditTrail audit;
    private final RecordedNames names;
    private final RecordedScale scale;
    private final AuditEntries history;
    private final FigureChanges figures;
    private final Attachments attachments;
    private final EndedPowers ended;
    private final Clock clock;

    @Inject
    PointResource(
            Points points,
            PointSearch search,
            AuditTrail audit,
            RecordedNames names,
            RecordedScale scale,
            AuditEntries history,
            FigureChanges figures,
            Attachments attachments,
            EndedPowers ended,
            Clock clock) {
        this.points = points;
        this.search = search;
        this.audit = audit;
        this.names = names;
        this.scale = scale;
        this.history = history;
        this.figures = figures;
        this.attachments = attachments;
        this.ended = ended;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PointPage list(@BeanParam PointFilter filter, @Valid @BeanParam PageQuery page) {
        return search.page(filter, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = PointView.class, responseCode = "201")
    public Response add(@Valid @NotNull SavePoint input) {
        search.judge(input, null, LocalDate.now(clock));
        var point = new RiskPoint(input, clock.instant());
        points.add(point);
        points.flush();
        audit.record("risk-point.added", "risk-point", point.id(), point.label(), snapshot(point));
        figures.changed(RiskFigures.TOPIC);
        return Response.status(Response.Status.CREATED).entity(view(point)).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PointView get(@PathParam("id") UUID id) {
        return view(points.get(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PointView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SavePoint input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var point = points.get(id);
        IfMatch.require(ifMatch, point.version());
        search.judge(input, id, LocalDate.now(clock));
        var before = snapshot(point);
        point.change(input, clock.instant());
        points.flush();
        audit.record("risk-point.changed", "risk-point", id, point.label(), Changes.between(before, snapshot(point)));
        figures.changed(RiskFigures.TOPIC);
        return view(point);
    }

    /** Only a draft is removed; what has been approved is withdrawn, and stays for the record. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var point = points.get(id);
        IfMatch.honour(ifMatch, point.version());
        point.requireDraft();
        attachments.removeAll(id);
        points.remove(point);
        points.flush();
        audit.record("risk-point.removed", "risk-point", id, point.label(), snapshot(point));
        figures.changed(RiskFigures.TOPIC);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PointView approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var point = points.get(id);
        IfMatch.honour(ifMatch, point.version());
        var approved = approve(point, ended.among(List.of(id)));
        points.flush();
        audit.recordEach("risk-point.approved", "risk-point", List.of(approved));
        figures.changed(RiskFigures.TOPIC);
        return view(point);
    }

    @DELETE
    @Path("{id}/approval")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PointView reopen(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var point = points.get(id);
        IfMatch.honour(ifMatch, point.version());
        var why = Reason.of(reason);
        point.reopen();
        points.flush();
        audit.record("risk-point.reopened", "risk-point", id, point.label(), Map.of("reason", why));
        figures.changed(RiskFigures.TOPIC);
        return view(point);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PointView withdraw(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var point = points.get(id);
        IfMatch.honour(ifMatch, point.version());
        var why = Reason.of(reason);
        point.withdraw(LocalDate.now(clock));
        points.flush();
        audit.record("risk-point.withdrawn", "risk-point", id, point.label(), Map.of("reason", why));
        figures.changed(RiskFigures.TOPIC);
        return view(point);
    }

    /** Approves what can be approved and says why the rest cannot. */
    @POST
    @Path("approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ApprovedPoints approveAll(@Valid @NotNull ApprovePoints request) {
        var ids = OneByOne.chosen(request.ids(), request.allDrafts(), search::drafts);
        var powerless = ended.among(ids);
        var outcome = OneByOne.each(
                ids, points.all(ids), Points::missing, RiskPoint::label, point -> approve(point, powerless));
        record("risk-point.approved", outcome);
        return new ApprovedPoints(outcome.done().size(), outcome.leftOut());
    }

    /** Takes back what can be taken back and says why the rest cannot. */
    @POST
    @Path("reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Reopened reopenAll(@Valid @NotNull Reopen request) {
        var why = request.why();
        var outcome =
                OneByOne.each(request.ids(), points.all(request.ids()), Points::missing, RiskPoint::label, point -> {
                    point.reopen();
                    return new AuditTrail.Subject(point.id(), point.label(), Map.of("reason", why));
                });
        record("risk-point.reopened", outcome);
        return new Reopened(outcome.done().size(), outcome.leftOut());
    }

    private void record(String action, OneByOne.Outcome outcome) {
        if (!outcome.done().isEmpty()) {
            points.flush();
            audit.recordEach(action, "risk-point", outcome.done());
            figures.changed(RiskFigures.TOPIC);
        }
    }

    private AuditTrail.Subject approve(RiskPoint point, Map<UUID, String> powerless) {
        var power = powerless.get(point.id());
        if (power != null) {
            throw new Problem(
                    PointProblem.RISK_POINT_POWER_ENDED,
                    "“" + point.label() + "”所属的职权“" + power + "”已停止；风险仍然存在的，请改到其他职权或者岗位再审定。");
        }
        point.approve(LocalDate.now(clock), Scopes.actor().name());
        return new AuditTrail.Subject(point.id(), point.label(), Map.of());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PointHistory history(@PathParam("id") UUID id) {
        points.get(id);
        return new PointHistory(history.of(id));
    }

    private Map<String, Object> snapshot(RiskPoint point) {
        return scale.in(names.in(point.snapshot()));
    }

    private PointView view(RiskPoint point) {
        return point.view(search.names(point.id()));
    }
}
