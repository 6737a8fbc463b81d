package cn.mingquan.catalogue.inventory.workbook;

import cn.mingquan.catalogue.inventory.InventoryRounds;
import cn.mingquan.catalogue.inventory.list.InventoryReturnView;
import cn.mingquan.catalogue.inventory.list.InventoryReturns;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The lists of a round out to Excel and back: the workbook to fill in, the dry run, the confirmation. */
@Path("inventory-rounds")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InventoryWorkbookResource {

    private final InventoryRounds rounds;
    private final InventoryReturns returns;
    private final ReturnExport export;
    private final ReturnImport merging;
    private final Imports imports;

    @Inject
    public InventoryWorkbookResource(
            InventoryRounds rounds,
            InventoryReturns returns,
            ReturnExport export,
            ReturnImport merging,
            Imports imports) {
        this.rounds = rounds;
        this.returns = returns;
        this.export = export;
        this.merging = merging;
        this.imports = imports;
    }

    /** @param list of one section; without it, one workbook for all sections that have not returned theirs */
    @GET
    @Path("{id}/workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@PathParam("id") UUID id, @QueryParam("list") @Nullable UUID list) {
        var round = rounds.get(id);
        if (list != null) {
            var one = returns.get(id, list);
            return WorkbookFile.download(
                    fileName(round.name() + "-" + one.sectionName()), export.workbook(List.of(one)));
        }
        return WorkbookFile.download(fileName(round.name()), export.workbook(awaited(id)));
    }

    private List<InventoryReturnView> awaited(UUID round) {
        return returns.ofRound(round).stream()
                .filter(each -> each.state().writable())
                .toList();
    }

    private static String fileName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".xlsx";
    }

    @POST
    @Path("{id}/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response check(
            @PathParam("id") UUID id, @QueryParam("fileName") @Nullable String fileName, InputStream body) {
        rounds.get(id);
        var view = imports.check(merging.into(id), fileName, body);
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @GET
    @Path("{id}/imports/{file}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ImportView get(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return imports.find(merging.into(id).kind(), file);
    }

    @GET
    @Path("{id}/imports/{file}/marked.xlsx")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Response marked(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return WorkbookFile.download("清权清单-导入问题.xlsx", imports.marked(merging.into(id), file));
    }

    /** All of it or nothing: a list is one thing, and a part of it would not cover its posts. */
    @POST
    @Path("{id}/imports/{file}/confirmation")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public AppliedView confirm(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return imports.confirm(merging.into(id), file, false);
    }

    @DELETE
    @Path("{id}/imports/{file}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void discard(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        imports.discard(merging.into(id).kind(), file);
    }
}
