package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.catalogue.CatalogueRowFilter;
import cn.mingquan.risks.catalogue.CatalogueRows;
import cn.mingquan.risks.catalogue.RiskCatalogueRowPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The unit makes graded risk catalogues and files them to be moderated. */
@Path("risk-catalogues")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class RiskCatalogueResource {

    private final RiskCatalogues catalogues;
    private final CatalogueRows rows;
    private final CatalogueFilings filings;
    private final Attachments attachments;
    private final AuditTrail audit;

    @Inject
    public RiskCatalogueResource(
            RiskCatalogues catalogues,
            CatalogueRows rows,
            CatalogueFilings filings,
            Attachments attachments,
            AuditTrail audit) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.filings = filings;
        this.attachments = attachments;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RiskCataloguePage list(@BeanParam RiskCatalogueFilter filter, @Valid @BeanParam PageQuery page) {
        return catalogues.page(filter, page);
    }

    /** Freezes the approved points as they stand into a new version. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = RiskCatalogueView.class, responseCode = "201")
    public Response make(@Valid @NotNull MakeRiskCatalogue request) {
        return Response.status(Response.Status.CREATED).entity(made(request)).build();
    }

    RiskCatalogueView made(MakeRiskCatalogue request) {
        var made = catalogues.make(request);
        audit.record("risk-catalogue.made", "risk-catalogue", made.id(), made.title(), Map.of("rows", made.rows()));
        return made;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RiskCatalogueView get(@PathParam("id") UUID id) {
        return catalogues.get(id);
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public RiskCatalogueRowPage rows(
            @PathParam("id") UUID id, @BeanParam CatalogueRowFilter filter, @Valid @BeanParam PageQuery page) {
        catalogues.get(id);
        return rows.page(id, filter, page);
    }

    /** Only what has not been filed. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id) {
        var catalogue = catalogues.lockMade(id);
        catalogues.remove(id);
        attachments.removeAll(id);
        audit.record(
                "risk-catalogue.removed", "risk-catalogue", id, catalogue.title(), Map.of("rows", catalogue.rows()));
    }

    /** Files it with the body that balances levels across units (综合平衡). */
    @POST
    @Path("{id}/filing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public RiskCatalogueView file(@PathParam("id") UUID id, @Valid @NotNull FileRiskCatalogue request) {
        var catalogue = catalogues.lockMade(id);
        // What the unit chose while it meant to decide by itself is not carried past the moderation.
        rows.undecide(id);
        var filed = filings.file(RiskCatalogueKind.CODE, catalogue.title(), catalogue, request);
        catalogues.filed(id, filed.id(), filed.receiver(), Texts.stripped(request.documentNo()));
        audit.record(
                "risk-catalogue.filed", "risk-catalogue", id, catalogue.title(), Map.of("receiver", filed.receiver()));
        return catalogues.get(id);
    }
}
