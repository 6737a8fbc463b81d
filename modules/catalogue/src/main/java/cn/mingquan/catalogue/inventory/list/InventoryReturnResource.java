package cn.mingquan.catalogue.inventory.list;

import cn.mingquan.catalogue.Reason;
import cn.mingquan.catalogue.inventory.InventoryProblem;
import cn.mingquan.catalogue.inventory.InventoryRounds;
import cn.mingquan.catalogue.inventory.entry.EntryOutcome;
import cn.mingquan.catalogue.inventory.entry.EntryRules;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.entry.SectionPosts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section fills in its list; the lead section accepts it or sends it back. */
@Path("inventory-rounds")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InventoryReturnResource {

    private static final String KIND = "inventory-list";

    private final InventoryRounds rounds;
    private final InventoryReturns returns;
    private final EntryRules rules;
    private final Acceptance acceptance;
    private final AuditTrail audit;
    private final Sql sql;

    @Inject
    public InventoryReturnResource(
            InventoryRounds rounds,
            InventoryReturns returns,
            EntryRules rules,
            Acceptance acceptance,
            AuditTrail audit,
            Sql sql) {
        this.rounds = rounds;
        this.returns = returns;
        this.rules = rules;
        this.acceptance = acceptance;
        this.audit = audit;
        this.sql = sql;
    }

    @GET
    @Path("{id}/returns/{list}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InventoryReturnView get(@PathParam("id") UUID id, @PathParam("list") UUID list) {
        return returns.get(id, list);
    }

    /** Keeps what has been filled in so far; it need not cover every post yet. */
    @PUT
    @Path("{id}/returns/{list}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InventoryReturnView save(
            @PathParam("id") UUID id,
            @PathParam("list") UUID list,
            @Valid @NotNull SaveInventoryReturn input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = toWrite(id, list);
        IfMatch.require(ifMatch, before.version());
        var problem = new Problem(InventoryProblem.INVENTORY_LIST_INVALID, "请改正标出的行。");
        var entries = rules.resolve(
                before.sectionId(),
                new SectionPosts(sql),
                input.entries(),
                (index, field, reason) -> problem.with("entries[" + index + "]." + field, reason));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        returns.save(list, entries, input.participants());
        var view = returns.get(id, list);
        audit.record("inventory.list-saved", KIND, list, view.sectionName(), recorded(view));
        return view;
    }

    @POST
    @Path("{id}/returns/{list}/submission")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InventoryReturnView submit(
            @PathParam("id") UUID id, @PathParam("list") UUID list, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var filled = toWrite(id, list);
        IfMatch.honour(ifMatch, filled.version());
        var problem = new Problem(InventoryProblem.INVENTORY_LIST_INCOMPLETE, "清单还没有填完，不能报送。");
        new SectionPosts(sql)
                .uncovered(filled.sectionId(), filled.entries())
                .forEach(post -> problem.with("entries", "岗位“" + post.name() + "”还没有填写：写明职权，或者填无职权"));
        if (filled.entries().isEmpty() && problem.errors().isEmpty()) {
            problem.with("entries", "清单是空的；没有职权的，请签认无职权");
        }
        if (filled.participants().isEmpty()) {
            problem.with("participants", "请写明参与人员");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        returns.submit(list);
        var view = returns.get(id, list);
        audit.record("inventory.list-submitted", KIND, list, view.sectionName(), recorded(view));
        return view;
    }

    @POST
    @Path("{id}/returns/{list}/none")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InventoryReturnView signNone(
            @PathParam("id") UUID id,
            @PathParam("list") UUID list,
            @Valid @NotNull SignNone input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        IfMatch.honour(ifMatch, toWrite(id, list).version());
        if (input.participants().isEmpty()) {
            throw new Problem(InventoryProblem.INVENTORY_LIST_INCOMPLETE, "请写明参与人员。").with("participants", "请写明参与人员");
        }
        returns.signNone(list, input.signer(), input.reason(), input.participants());
        var view = returns.get(id, list);
        audit.record(
                "inventory.none-signed",
                KIND,
                list,
                view.sectionName(),
                Map.of(
                        "signer",
                        input.signer().strip(),
                        "reason",
                        input.reason().strip()));
        return view;
    }

    @POST
    @Path("{id}/returns/{list}/acceptance")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public AcceptedReturn accept(
            @PathParam("id") UUID id, @PathParam("list") UUID list, @HeaderParam("If-Match") @Nullable String ifMatch) {
        rounds.getOpen(id);
        var submitted = returns.getLocked(id, list);
        IfMatch.honour(ifMatch, submitted.version());
        if (submitted.state() != ReturnState.SUBMITTED) {
            throw state(submitted, "只有报送上来的清单可以采纳");
        }
        if (submitted.sectionId() == null) {
            throw state(submitted, "科室已经删除，清单不能采纳");
        }
        var entries = acceptance.apply(submitted);
        returns.accept(list, entries);
        var counts = new AcceptedReturn(
                count(entries, EntryOutcome.CREATED),
                count(entries, EntryOutcome.FILLED),
                count(entries, EntryOutcome.SAME),
                count(entries, EntryOutcome.KEPT));
        audit.record("inventory.list-accepted", KIND, list, submitted.sectionName(), counts);
        return counts;
    }

    private static int count(List<ListedEntry> entries, EntryOutcome outcome) {
        return (int)
                entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** Back to the section, also after it was accepted: what it brought into the catalogue stays there. */
    @POST
    @Path("{id}/returns/{list}/correction")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public InventoryReturnView sendBack(
            @PathParam("id") UUID id,
            @PathParam("list") UUID list,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        rounds.getOpen(id);
        var there = returns.getLocked(id, list);
        IfMatch.honour(ifMatch, there.version());
        if (there.state().writable()) {
            throw state(there, "只有报送上来的清单可以退回");
        }
        var why = Reason.of(reason);
        returns.sendBack(list, why);
        audit.record("inventory.list-returned", KIND, list, there.sectionName(), Map.of("reason", why));
        return returns.get(id, list);
    }

    private InventoryReturnView toWrite(UUID id, UUID list) {
        rounds.getOpen(id);
        var there = returns.getLocked(id, list);
        if (!there.state().writable()) {
            throw state(there, "要更正，请由牵头科室先退回");
        }
        return there;
    }

    private static Problem state(InventoryReturnView list, String then) {
        return new Problem(
                InventoryProblem.INVENTORY_LIST_STATE,
                "“" + list.sectionName() + "”的清单" + list.state().label() + "；" + then + "。");
    }

    /** Without the people's names: the audit chain cannot forget. */
    private static Map<String, Integer> recorded(InventoryReturnView list) {
        return Map.of(
                "lines",
                list.entries().size(),
                "participants",
                list.participants().size());
    }
}
