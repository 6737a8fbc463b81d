package cn.mingquan.risks.measure;

import cn.mingquan.catalogue.Reason;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The unit follows what it has set itself to do against its risks (S0-26, S4-16). */
@Path("control-measures")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class MeasureResource {

    private final MeasureSearch search;
    private final MeasureExport export;
    private final MeasureMatrices matrices;
    private final Measures measures;

    @Inject
    MeasureResource(MeasureSearch search, MeasureExport export, MeasureMatrices matrices, Measures measures) {
        this.search = search;
        this.export = export;
        this.matrices = matrices;
        this.measures = measures;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public MeasurePage list(@BeanParam MeasureFilter filter, @Valid @BeanParam PageQuery page) {
        return search.page(filter, page);
    }

    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@BeanParam MeasureFilter filter) {
        return WorkbookFile.download("防控措施.xlsx", export.workbook(filter));
    }

    @GET
    @Path("matrix")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public MeasureMatrix matrix() {
        return matrices.matrix();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public MeasureRow get(@PathParam("id") UUID id) {
        return search.get(id);
    }

    /** Who carries it out, and until when. Possible while the point is approved, which stays as it is. */
    @POST
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public MeasureRow assign(@PathParam("id") UUID id, @Valid @NotNull AssignMeasure input) {
        measures.assign(id, input);
        return search.get(id);
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public MeasureRow complete(@PathParam("id") UUID id, @Valid @NotNull CompleteMeasure input) {
        measures.complete(id, input);
        return search.get(id);
    }

    @DELETE
    @Path("{id}/completion")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public MeasureRow reopen(@PathParam("id") UUID id, @QueryParam("reason") @DefaultValue("") String reason) {
        measures.reopen(id, Reason.of(reason));
        return search.get(id);
    }
}
