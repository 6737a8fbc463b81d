package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.platform.Download;
import cn.mingquan.platform.documents.DocumentFormat;
import cn.mingquan.platform.documents.PdfDocument;
import cn.mingquan.platform.documents.WordDocument;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.post.AddressBook;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** A statement of the unit as a file: to be printed, signed, sealed and filed on paper too (S0-07). */
@Path("statements/{id}/document")
@TenantScoped
@Dependent
@Transactional
public class StatementDocumentResource {

    private final Statements statements;
    private final StatementRows rows;
    private final AddressBook addresses;
    private final ImportSlots slots;

    @Inject
    StatementDocumentResource(Statements statements, StatementRows rows, AddressBook addresses, ImportSlots slots) {
        this.statements = statements;
        this.rows = rows;
        this.addresses = addresses;
        this.slots = slots;
    }

    @GET
    @Produces({PdfDocument.TYPE, WordDocument.TYPE, WorkbookFile.XLSX})
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response document(
            @PathParam("id") UUID id, @QueryParam("format") @DefaultValue("PDF") DocumentFormat format) {
        var statement = statements.get(id);
        var unit = addresses
                .find(Scopes.requireTenant().unitId())
                .map(AddressBook.Address::name)
                .orElse("");
        return slots.use(() -> {
            var printed = new PrintedStatement(unit, statement, rows.all(id));
            var out = new ByteArrayOutputStream();
            printed.write(format, out);
            return Download.of(
                    printed.fileName(format), "statement." + format.extension(), format.mediaType(), out.toByteArray());
        });
    }
}
