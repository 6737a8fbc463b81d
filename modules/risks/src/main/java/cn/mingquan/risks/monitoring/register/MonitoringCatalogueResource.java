package cn.mingquan.risks.monitoring.register;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.WorkbookFile;
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

/** The unit looks through what is monitored, and at what is missing for that (S0-14). */
@Path("monitoring-catalogue")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class MonitoringCatalogueResource {

    private final MonitoringCatalogue catalogue;
    private final MonitoringCatalogueExport export;

    @Inject
    MonitoringCatalogueResource(MonitoringCatalogue catalogue, MonitoringCatalogueExport export) {
        this.catalogue = catalogue;
        this.export = export;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public MonitoredPowerPage list(@BeanParam MonitoredPowerFilter filter, @Valid @BeanParam PageQuery page) {
        return catalogue.page(filter, page);
    }

    /** The powers that were looked for, with their risk points. */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@BeanParam MonitoredPowerFilter filter) {
        return WorkbookFile.download("权力监控目录.xlsx", export.workbook(filter));
    }
}
