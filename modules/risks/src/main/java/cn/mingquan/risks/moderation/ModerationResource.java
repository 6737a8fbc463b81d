package cn.mingquan.risks.moderation;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.post.Inbox;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.catalogue.CatalogueRowFilter;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.ModerationReply;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.catalogue.PeerLevels;
import cn.mingquan.risks.catalogue.RiskCatalogueDocument;
import cn.mingquan.risks.catalogue.RiskCatalogueRow;
import cn.mingquan.risks.catalogue.RiskCatalogueRowPage;
import cn.mingquan.risks.catalogue.approval.RiskCatalogueRecordKind;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueKind;
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
import java.util.List;
import java.util.UUID;

/**
 * An overseeing body balances the levels in a risk catalogue in its inbox (综合平衡, S0-18), and reads those that were filed
 * with it for the record. The id is the filing's.
 */
@Path("moderations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ModerationResource {

    static final List<String> KINDS = List.of(RiskCatalogueKind.CODE, RiskCatalogueRecordKind.CODE);

    private static final PeerLevels NOBODY = new PeerLevels(0, 0, 0);

    private final Inbox inbox;
    private final CatalogueRows rows;
    private final PeerGradings peers;
    private final Moderations moderations;

    @Inject
    ModerationResource(Inbox inbox, CatalogueRows rows, PeerGradings peers, Moderations moderations) {
        this.inbox = inbox;
        this.rows = rows;
        this.peers = peers;
        this.moderations = moderations;
    }

    @GET
    @RolesAllowed(Roles.OVERSEER)
    public ModerationView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @GET
    @Path("rows")
    @RolesAllowed(Roles.OVERSEER)
    public RiskCatalogueRowPage rows(
            @PathParam("id") UUID id, @BeanParam CatalogueRowFilter filter, @Valid @BeanParam PageQuery page) {
        inbox.get(id, KINDS);
        var found = rows.page(id, filter, page);
        var others = peers.peers(
                id, found.items().stream().map(RiskCatalogueRow::sort).toList());
        return new RiskCatalogueRowPage(
                found.items().stream()
                        .map(row -> row.with(others.getOrDefault(row.sort(), NOBODY)))
                        .toList(),
                found.total(),
                found.counts());
    }

    /** Keeps or changes the levels of chosen points; until the end it may be done anew. */
    @POST
    @Path("levels")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public ModeratedRows moderate(@PathParam("id") UUID id, @Valid @NotNull ModerateRows request) {
        return moderations.moderate(id, request);
    }

    /** Sends the moderated levels back. */
    @POST
    @Path("completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OVERSEER)
    public ModerationView complete(@PathParam("id") UUID id, @Valid @NotNull ModerationSession session) {
        moderations.complete(id, session);
        return view(id);
    }

    private ModerationView view(UUID id) {
        var copy = inbox.get(id, KINDS);
        var document = Json.read(copy.document(), RiskCatalogueDocument.class);
        var forRecord = document.approval() != null;
        return new ModerationView(
                id,
                copy.title(),
                copy.sender(),
                document.madeAt(),
                document.scale(),
                copy.state() == FilingState.RECEIVED && !forRecord,
                forRecord,
                forRecord
                        ? document.session()
                        : inbox.reply(id)
                                .map(reply ->
                                        Json.read(reply, ModerationReply.class).session())
                                .orElse(null),
                document.approval(),
                rows.counts(id));
    }
}
