package cn.mingquan.risks.workbook;

import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.exchange.WorkbookResource;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/** The risk points out to Excel and back. */
@Path("risk-points")
@TenantScoped
@Dependent
@Transactional
public class PointWorkbookResource extends WorkbookResource {

    @Inject
    public PointWorkbookResource(PointExport export, PointImport points, Imports imports) {
        super("廉政风险点", export, points, imports);
    }
}
