package cn.mingquan.catalogue.examination;

import cn.mingquan.catalogue.statement.RowFilter;
import cn.mingquan.catalogue.statement.StatementDocument;
import cn.mingquan.catalogue.statement.StatementRowPage;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.submission.PowerStatementKind;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.post.Inbox;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** An overseeing body examines a power statement in its inbox. The id is the filing's. */
@Path("examinations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ExaminationResource {

    private final Inbox inbox;
    private final StatementRows rows;
    private final Examination examination;

    @Inject
    ExaminationResource(Inbox inbox, StatementRows rows, Examination examination) {
        this.inbox = inbox;
        this.rows = rows;
        this.examination = examination;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public ExaminationView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @GET
    @Path("rows")
    @RolesAllowed(Roles.OVERSEER)
    public StatementRowPage rows(
            @PathParam("id") UUID id, @BeanParam RowFilter filter, @Valid @BeanParam PageQuery page) {
        inbox.get(id, PowerStatementKind.CODE);
        return rows.page(id, filter, page);
    }

    /** Gives chosen rows their verdict; until the end it may be given anew. */
    @POST
    @Path("verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public DecidedRows decide(@PathParam("id") UUID id, @Valid @NotNull DecideRows request) {
        return examination.decide(id, request);
    }

    /** Sends the verdicts back. */
    @POST
    @Path("completion")
    @RolesAllowed(Roles.OVERSEER)
    public ExaminationView complete(@PathParam("id") UUID id) {
        examination.complete(id);
        return view(id);
    }

    private ExaminationView view(UUID id) {
        var copy = inbox.get(id, PowerStatementKind.CODE);
        var document = Json.read(copy.document(), StatementDocument.class);
        return new ExaminationView(
                id,
                copy.title(),
                copy.sender(),
                document.period(),
                document.number(),
                document.signer(),
                document.madeAt(),
                copy.state() == FilingState.RECEIVED,
                rows.counts(id));
    }
}
