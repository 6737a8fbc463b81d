package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.statement.RowFilter;
import cn.mingquan.catalogue.statement.StatementDocument;
import cn.mingquan.catalogue.statement.StatementRowPage;
import cn.mingquan.catalogue.statement.StatementRows;
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
    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    StatementResource(Statements statements, StatementRows rows, Outbox outbox, AuditTrail audit) {
        this.statements = statements;
        this.rows = rows;
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

    /** Only what has not been filed. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id) {
        var statement = statements.getMade(id);
        statements.remove(id);
        audit.record("statement.removed", "statement", id, statement.title(), Map.of("rows", statement.rows()));
    }

    @POST
    @Path("{id}/filing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public StatementView file(@PathParam("id") UUID id, @Valid @NotNull FileStatement request) {
        var statement = statements.getMade(id);
        var documentNo = Texts.stripped(request.documentNo());
        var document = new StatementDocument(
                statement.period(), statement.number(), statement.signer(), statement.madeAt(), rows.document(id));
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
