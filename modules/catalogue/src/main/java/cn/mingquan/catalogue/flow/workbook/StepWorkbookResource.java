package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.exchange.WorkbookResource;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** Step tables out to Excel and back. */
@Path("flow-steps")
@TenantScoped
@Dependent
@Transactional
public class StepWorkbookResource extends WorkbookResource {

    @Inject
    public StepWorkbookResource(StepExport export, StepImport steps, Imports imports) {
        super("流程环节", export, steps, imports);
    }
}
