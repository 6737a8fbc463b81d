package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.exchange.WorkbookResource;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Discretion benchmarks out to Excel and back. */
@Path("discretion-standards")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class StandardWorkbookResource extends WorkbookResource {

    @Inject
    public StandardWorkbookResource(StandardExport export, StandardImport standards, Imports imports) {
        super("裁量基准", export, standards, imports);
    }
}
