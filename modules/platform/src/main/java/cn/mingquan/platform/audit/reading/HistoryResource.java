package cn.mingquan.platform.audit.reading;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.History;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;

/**
 * What happened to one thing that the unit's people may open anyway. Others, such as powers and risk points, whose history
 * joins several records, have one of their own.
 */
@Path("histories")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class HistoryResource {

    private static final Set<String> KINDS = Set.of(
            "statement",
            "filing",
            "overlap",
            "inventory",
            "inventory-list",
            "finding-round",
            "check-round",
            "risk-catalogue");

    private final AuditEntries entries;

    @Inject
    HistoryResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @Path("{kind}/{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF, Roles.OVERSEER})
    public History of(@PathParam("kind") String kind, @PathParam("id") UUID id) {
        var items = KINDS.contains(kind) ? entries.of(kind, id) : null;
        if (items == null || items.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND, "没有找到“" + id + "”的记录。");
        }
        return new History(items);
    }
}
