package cn.mingquan.platform.imports.exchange;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.AppliedView;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.imports.WorkbookImport;
import jakarta.annotation.security.RolesAllowed;
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

/**
 * A list out to Excel and back: the template, the export, the dry run, the confirmation. The resource of each list extends
 * it, so that the calls are the same for every list; where they are found and whose data they touch is said there. Each call
 * names what it answers with: the contract is written from this class, and not from those that extend it.
 */
public abstract class WorkbookResource {

    private final String name;
    private final WorkbookExport export;
    private final WorkbookImport reading;
    private final Imports imports;

    /** @param name of the list, from which its files are named */
    protected WorkbookResource(String name, WorkbookExport export, WorkbookImport reading, Imports imports) {
        this.name = name;
        this.export = export;
        this.reading = reading;
        this.imports = imports;
    }

    /** @param content {@code empty} for the template, {@code all} for everything the unit has */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@QueryParam("content") @DefaultValue("empty") String content) {
        var filled = content.equals("all");
        return WorkbookFile.download(name + (filled ? ".xlsx" : "模板.xlsx"), export.workbook(filled));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response check(@QueryParam("fileName") @Nullable String fileName, InputStream body) {
        var view = imports.check(reading, fileName, body);
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @GET
    @Path("imports/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ImportView get(@PathParam("id") UUID id) {
        return imports.find(reading.kind(), id);
    }

    @GET
    @Path("imports/{id}/marked.xlsx")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Response marked(@PathParam("id") UUID id) {
        return WorkbookFile.download(name + "-导入问题.xlsx", imports.marked(reading, id));
    }

    /** @param skipBad leave out what has bad rows; without it any error refuses the whole file */
    @POST
    @Path("imports/{id}/confirmation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public AppliedView confirm(
            @PathParam("id") UUID id, @QueryParam("skipBad") @DefaultValue("false") boolean skipBad) {
        return imports.confirm(reading, id, skipBad);
    }

    @DELETE
    @Path("imports/{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void discard(@PathParam("id") UUID id) {
        imports.discard(reading.kind(), id);
    }
}
