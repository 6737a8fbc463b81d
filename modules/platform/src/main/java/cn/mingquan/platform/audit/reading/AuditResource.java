package cn.mingquan.platform.audit;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
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
    public AuditEntryPage entries(@Valid @BeanParam PageQuery page) {
        return entries.page(page);
    }

    /** Read in one transaction into a temporary file, so that a slow reader holds no connection. */
    @GET
    @Path("audit-chain")
    @Produces("application/x-ndjson")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AUDIT_ADMIN})
    public Response chain() throws SQLException, IOException {
        var file = Files.createTempFile("audit-chain", ".ndjson");
        try (var out = Files.newOutputStream(file)) {
            export.write(out);
        }
        var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return Response.ok(in)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-chain.ndjson\"")
                .build();
    }
}
