package cn.mingquan.catalogue.workbook;

import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.exchange.WorkbookResource;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** The catalogue out to Excel and back. */
@Path("powers")
@TenantScoped
@Dependent
@Transactional
public class PowerWorkbookResource extends WorkbookResource {

    @Inject
    public PowerWorkbookResource(PowerExport export, PowerImport powers, Imports imports) {
        super("职权目录", export, powers, imports);
    }
}
