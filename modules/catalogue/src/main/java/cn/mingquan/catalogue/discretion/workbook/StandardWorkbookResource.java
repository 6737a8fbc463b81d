package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.exchange.WorkbookResource;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** Discretion benchmarks out to Excel and back. */
@Path("discretion-standards")
@TenantScoped
@Dependent
@Transactional
public class StandardWorkbookResource extends WorkbookResource {

    @Inject
    public StandardWorkbookResource(StandardExport export, StandardImport standards, Imports imports) {
        super("裁量基准", export, standards, imports);
    }
}
