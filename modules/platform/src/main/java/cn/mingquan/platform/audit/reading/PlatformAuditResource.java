package cn.mingquan.platform.audit.reading;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditEntryPage;
import cn.mingquan.platform.audit.AuditFilter;
import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;

/**
 * The platform's own record of changes: onboarding, delegations, regions, profiles of units, passwords handed out. The
 * provincial administrator reads it; only the audit administrator, who changes nothing, takes the chain away (三员分立).
 */
@Path("platform")
@Dependent
@PlatformScoped
@Transactional
public class PlatformAuditResource {

    private final AuditEntries entries;
    private final ChainExport export;
    private final Caller caller;

    @Inject
    public PlatformAuditResource(AuditEntries entries, ChainExport export, Caller caller) {
        this.entries = entries;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("audit-entries")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AUDIT_ADMIN})
    public AuditEntryPage entries(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageQuery page) {
        requireNoUnit();
        return entries.page(filter, page);
    }

    @GET
    @Path("audit-actions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AUDIT_ADMIN})
    public AuditActions actions() {
        requireNoUnit();
        return new AuditActions(entries.actions());
    }

    @GET
    @Path("audit-chain/head")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AUDIT_ADMIN})
    public ChainHead head() throws SQLException {
        requireNoUnit();
        return export.head();
    }

    @GET
    @Path("audit-chain")
    @Produces("application/x-ndjson")
    @RolesAllowed(Roles.AUDIT_ADMIN)
    public Response chain() throws SQLException, IOException {
        requireNoUnit();
        return export.asFile("platform-audit-chain.ndjson");
    }

    /** Somebody of a unit sees that unit's record and no other, whatever else the account may do. */
    private void requireNoUnit() {
        if (caller.tenantCode().isPresent()) {
            throw new Problem(CommonProblem.FORBIDDEN, "此账号属于某个单位，只能查看本单位的操作记录。");
        }
    }
}
