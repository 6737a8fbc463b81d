package cn.mingquan.platform.calendar.workbook;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.AppliedView;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.tenancy.PlatformScoped;
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

/** The calendar out to Excel and back, for the province. */
@Path("work-calendar")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
@RolesAllowed(Roles.PROVINCE_ADMIN)
public class CalendarWorkbookResource {

    private final CalendarExport export;
    private final CalendarImport days;
    private final Imports imports;

    @Inject
    CalendarWorkbookResource(CalendarExport export, CalendarImport days, Imports imports) {
        this.export = export;
        this.days = days;
        this.imports = imports;
    }

    /** @param content {@code empty} for the template, {@code all} for all years */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public Response workbook(@QueryParam("content") @DefaultValue("empty") String content) {
        var filled = content.equals("all");
        return WorkbookFile.download(filled ? "工作日历.xlsx" : "工作日历模板.xlsx", export.workbook(filled));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response check(@QueryParam("fileName") @Nullable String fileName, InputStream body) {
        return Response.status(Response.Status.CREATED)
                .entity(imports.check(days, fileName, body))
                .build();
    }

    @GET
    @Path("imports/{id}")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public ImportView imported(@PathParam("id") UUID id) {
        return imports.find(days.kind(), id);
    }

    @GET
    @Path("imports/{id}/marked.xlsx")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public Response marked(@PathParam("id") UUID id) {
        return WorkbookFile.download("工作日历-导入问题.xlsx", imports.marked(days, id));
    }

    /** All of it or nothing. */
    @POST
    @Path("imports/{id}/confirmation")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public AppliedView confirm(@PathParam("id") UUID id) {
        return imports.confirm(days, id, false);
    }

    @DELETE
    @Path("imports/{id}")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public void discard(@PathParam("id") UUID id) {
        imports.discard(days.kind(), id);
    }
}
