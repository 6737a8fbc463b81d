package cn.mingquan.platform.audit.reading;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditEntryPage;
import cn.mingquan.platform.audit.AuditFilter;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
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

/** A unit's own record of changes, and its chain as a file that can be verified elsewhere. */
@Path("")
@Dependent
@TenantScoped
@Transactional
public class AuditResource {

    private final AuditEntries entries;
    private final ChainExport export;

    @Inject
    public AuditResource(AuditEntries entries, ChainExport export) {
        this.entries = entries;
        this.export = export;
    }

    @GET
    @Path("audit-entries")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AUDIT_ADMIN})
    public AuditEntryPage entries(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageQuery page) {
        return entries.page(filter, page);
    }

    @GET
    @Path("audit-actions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AUDIT_ADMIN})
    public AuditActions actions() {
        return new AuditActions(entries.actions());
    }

    @GET
    @Path("audit-chain/head")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AUDIT_ADMIN})
    public ChainHead head() throws SQLException {
        return export.head();
    }

    @GET
    @Path("audit-chain")
    @Produces("application/x-ndjson")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AUDIT_ADMIN})
    public Response chain() throws SQLException, IOException {
        return export.asFile("audit-chain.ndjson");
    }
}
