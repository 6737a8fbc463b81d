package cn.mingquan.risks.catalogue.document;

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
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.submission.RiskCatalogues;
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

/** A risk catalogue of the unit as a file. */
@Path("risk-catalogues/{id}/document")
@TenantScoped
@Dependent
@Transactional
public class RiskCatalogueDocumentResource {

    private final RiskCatalogues catalogues;
    private final CatalogueRows rows;
    private final AddressBook addresses;
    private final ImportSlots slots;

    @Inject
    RiskCatalogueDocumentResource(
            RiskCatalogues catalogues, CatalogueRows rows, AddressBook addresses, ImportSlots slots) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.addresses = addresses;
        this.slots = slots;
    }

    @GET
    @Produces({PdfDocument.TYPE, WordDocument.TYPE, WorkbookFile.XLSX})
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response document(
            @PathParam("id") UUID id, @QueryParam("format") @DefaultValue("PDF") DocumentFormat format) {
        var catalogue = catalogues.get(id);
        var unit = addresses
                .find(Scopes.requireTenant().unitId())
                .map(AddressBook.Address::name)
                .orElse("");
        return slots.use(() -> {
            var printed = new PrintedRiskCatalogue(unit, catalogue, rows.all(id));
            var out = new ByteArrayOutputStream();
            printed.write(format, out);
            return Download.of(
                    printed.fileName(format),
                    "risk-catalogue." + format.extension(),
                    format.mediaType(),
                    out.toByteArray());
        });
    }
}
