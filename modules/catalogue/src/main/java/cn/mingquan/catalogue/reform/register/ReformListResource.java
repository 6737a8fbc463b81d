package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.reform.Reforms;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The unit looks through its powers by what the reform has decided of them, and keeps many at once. */
@Path("reform-items")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ReformListResource {

    private final ReformSearch search;
    private final ReformExport export;
    private final Reforms reforms;

    @Inject
    ReformListResource(ReformSearch search, ReformExport export, Reforms reforms) {
        this.search = search;
        this.export = export;
        this.reforms = reforms;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ReformPage list(@BeanParam ReformFilter filter, @Valid @BeanParam PageQuery page) {
        return search.page(filter, page);
    }

    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@BeanParam ReformFilter filter) {
        return WorkbookFile.download("审批改革.xlsx", export.workbook(filter));
    }

    /** Keeps what can be kept and says why the rest cannot. */
    @POST
    @Path("keeps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public KeptPowers keep(@Valid @NotNull KeepPowers request) {
        var outcome = reforms.keep(request.powerIds(), request.decision());
        return new KeptPowers(outcome.done().size(), outcome.leftOut());
    }
}
