package cn.mingquan.risks.workbook;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.AppliedView;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The risk points out to Excel and back: the template, the export, the dry run, the confirmation. */
@Path("risk-points")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PointWorkbookResource {

    private final PointExport export;
    private final PointImport points;
    private final Imports imports;

    @Inject
    public PointWorkbookResource(PointExport export, PointImport points, Imports imports) {
        this.export = export;
        this.points = points;
        this.imports = imports;
    }

    /** @param content {@code empty} for the template, {@code all} for everything the unit has */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@QueryParam("content") @DefaultValue("empty") String content) {
        var filled = content.equals("all");
        return WorkbookFile.download(filled ? "廉政风险点.xlsx" : "廉政风险点模板.xlsx", export.workbook(filled));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response check(@QueryParam("fileName") @Nullable String fileName, InputStream body) {
        var view = imports.check(points, fileName, body);
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @GET
    @Path("imports/{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ImportView get(@PathParam("id") UUID id) {
        return imports.find(points.kind(), id);
    }

    @GET
    @Path("imports/{id}/marked.xlsx")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Response marked(@PathParam("id") UUID id) {
        return WorkbookFile.download("廉政风险点-导入问题.xlsx", imports.marked(points, id));
    }

    /** @param skipBad leave the bad rows out; without it any error refuses the whole file */
    @POST
    @Path("imports/{id}/confirmation")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public AppliedView confirm(
            @PathParam("id") UUID id, @QueryParam("skipBad") @DefaultValue("false") boolean skipBad) {
        return imports.confirm(points, id, skipBad);
    }

    @DELETE
    @Path("imports/{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void discard(@PathParam("id") UUID id) {
        imports.discard(points.kind(), id);
    }
}
