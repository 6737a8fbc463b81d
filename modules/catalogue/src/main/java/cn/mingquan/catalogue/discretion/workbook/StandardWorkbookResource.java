package cn.mingquan.catalogue.discretion.workbook;

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

/** Discretion benchmarks out to Excel and back: the template, the export, the dry run, the confirmation. */
@Path("discretion-standards")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class StandardWorkbookResource {

    private final StandardExport export;
    private final StandardImport standards;
    private final Imports imports;

    @Inject
    public StandardWorkbookResource(StandardExport export, StandardImport standards, Imports imports) {
        this.export = export;
        this.standards = standards;
        this.imports = imports;
    }

    /** @param content {@code empty} for the template, {@code all} for everything the unit has */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@QueryParam("content") @DefaultValue("empty") String content) {
        var filled = content.equals("all");
        return WorkbookFile.download(filled ? "裁量基准.xlsx" : "裁量基准模板.xlsx", export.workbook(filled));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response check(@QueryParam("fileName") @Nullable String fileName, InputStream body) {
        var view = imports.check(standards, fileName, body);
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @GET
    @Path("imports/{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ImportView get(@PathParam("id") UUID id) {
        return imports.find(standards.kind(), id);
    }

    @GET
    @Path("imports/{id}/marked.xlsx")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Response marked(@PathParam("id") UUID id) {
        return WorkbookFile.download("裁量基准-导入问题.xlsx", imports.marked(standards, id));
    }

    /** @param skipBad leave the standards with bad rows out; without it any error refuses the whole file */
    @POST
    @Path("imports/{id}/confirmation")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public AppliedView confirm(
            @PathParam("id") UUID id, @QueryParam("skipBad") @DefaultValue("false") boolean skipBad) {
        return imports.confirm(standards, id, skipBad);
    }

    @DELETE
    @Path("imports/{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void discard(@PathParam("id") UUID id) {
        imports.discard(standards.kind(), id);
    }
}
