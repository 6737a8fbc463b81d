package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.BasicKeepers;
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

/** The basic catalogue out to Excel and back, for whoever keeps it: the calls are those of every other list. */
@Path("basic-items")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class BasicWorkbookResource {

    private final BasicExport export;
    private final BasicImport items;
    private final BasicKeepers keepers;
    private final Imports imports;

    @Inject
    BasicWorkbookResource(BasicExport export, BasicImport items, BasicKeepers keepers, Imports imports) {
        this.export = export;
        this.items = items;
        this.keepers = keepers;
        this.imports = imports;
    }

    /** @param content {@code empty} for the template, {@code all} for the whole catalogue */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public Response workbook(@QueryParam("content") @DefaultValue("empty") String content) {
        keepers.current();
        var filled = content.equals("all");
        return WorkbookFile.download(filled ? "基本目录.xlsx" : "基本目录模板.xlsx", export.workbook(filled));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response check(@QueryParam("fileName") @Nullable String fileName, InputStream body) {
        var view = imports.check(items.by(keepers.current()), fileName, body);
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @GET
    @Path("imports/{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public ImportView imported(@PathParam("id") UUID id) {
        return imports.find(items.by(keepers.current()).kind(), id);
    }

    @GET
    @Path("imports/{id}/marked.xlsx")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public Response marked(@PathParam("id") UUID id) {
        return WorkbookFile.download("基本目录-导入问题.xlsx", imports.marked(items.by(keepers.current()), id));
    }

    /** All of it or nothing. */
    @POST
    @Path("imports/{id}/confirmation")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public AppliedView confirm(@PathParam("id") UUID id) {
        return imports.confirm(items.by(keepers.current()), id, false);
    }

    @DELETE
    @Path("imports/{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OVERSEER})
    public void discard(@PathParam("id") UUID id) {
        imports.discard(items.by(keepers.current()).kind(), id);
    }
}
