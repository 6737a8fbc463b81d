package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.statement.DifferenceFilter;
import cn.mingquan.catalogue.statement.RowDifferencePage;
import cn.mingquan.catalogue.statement.RowDifferences;
import cn.mingquan.catalogue.statement.RowFilter;
import cn.mingquan.catalogue.statement.StatementDocument;
import cn.mingquan.catalogue.statement.StatementRowPage;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.Outbox;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The unit states its powers and files the statement (S0-07). */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class StatementResource {

    private final Statements statements;
    private final StatementRows rows;
    private final RowDifferences differences;
    private final Attachments attachments;
    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    StatementResource(
            Statements statements,
            StatementRows rows,
            RowDifferences differences,
            Attachments attachments,
            Outbox outbox,
            AuditTrail audit) {
        this.statements = statements;
        this.rows = rows;
        this.differences = differences;
        this.attachments = attachments;
        this.outbox = outbox;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public StatementPage list(@BeanParam StatementFilter filter, @Valid @BeanParam PageQuery page) {
        return statements.page(filter, page);
    }

    /** Freezes the approved powers as they stand into a new version. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    public Response make(@Valid @NotNull MakeStatement request) {
        var made = statements.make(request);
        audit.record(
                "statement.made",
                "statement",
                made.id(),
                made.title(),
                Map.of("rows", made.rows(), "signer", made.signer()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public StatementView get(@PathParam("id") UUID id) {
        return statements.get(id);
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public StatementRowPage rows(
            @PathParam("id") UUID id, @BeanParam RowFilter filter, @Valid @BeanParam PageQuery page) {
        statements.get(id);
        return rows.page(id, filter, page);
    }

    /** What differs from an earlier version, power by power; in the first version everything is new. */
    @GET
    @Path("{id}/comparison")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RowDifferencePage compare(
            @PathParam("id") UUID id, @BeanParam DifferenceFilter filter, @Valid @BeanParam PageQuery page) {
        statements.get(id);
        var from = filter.from() == null
                ? statements.before(id)
                : Optional.of(statements.get(filter.from()).id());
        return differences.page(from.orElse(null), id, filter, page);
    }

    /** Only what has not been filed. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id) {
        var statement = statements.getMade(id);
        statements.remove(id);
        attachments.removeAll(id);
        audit.record("statement.removed", "statement", id, statement.title(), Map.of("rows", statement.rows()));
    }

    /** 下发: what the examination confirmed becomes the unit's catalogue of powers. */
    @POST
    @Path("{id}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StatementView issue(@PathParam("id") UUID id, @Valid @NotNull IssueStatement request) {
        var statement = statements.issue(id, request);
        audit.record(
                "statement.issued",
                "statement",
                id,
                statement.title(),
                Map.of(
                        "documentNo", request.documentNo().strip(),
                        "issuedOn", request.issuedOn().toString(),
                        "bodies",
                                request.approvals().stream().map(Approval::body).toList(),
                        "confirmed", statement.counts().confirmed()));
        return statements.get(id);
    }

    @POST
    @Path("{id}/filing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StatementView file(@PathParam("id") UUID id, @Valid @NotNull FileStatement request) {
        var statement = statements.getMade(id);
        var documentNo = Texts.stripped(request.documentNo());
        var document = new StatementDocument(
                statement.period(),
                statement.number(),
                statement.signer(),
                statement.madeAt(),
                rows.document(id),
                attachments.enclosed(StatementAttachmentResource.KIND, id));
        var filing = outbox.file(new Outbox.Submission(
                PowerStatementKind.CODE,
                id,
                statement.title(),
                statement.period(),
                documentNo,
                request.receiverId(),
                Json.write(document)));
        statements.filed(id, filing.id(), filing.receiver(), documentNo);
        audit.record("statement.filed", "statement", id, statement.title(), Map.of("receiver", filing.receiver()));
        return statements.get(id);
    }
}
