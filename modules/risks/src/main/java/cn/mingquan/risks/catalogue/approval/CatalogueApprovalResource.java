package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.catalogue.submission.FileRiskCatalogue;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What the unit's own body decides of a catalogue. */
@Path("risk-catalogues/{id}/approval")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class CatalogueApprovalResource {

    private final CatalogueApprovals approvals;

    @Inject
    CatalogueApprovalResource(CatalogueApprovals approvals) {
        this.approvals = approvals;
    }

    /** Before its body decides, the unit may depart from a moderated level, with the reason. */
    @POST
    @Path("levels")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public RiskCatalogueView choose(@PathParam("id") UUID id, @Valid @NotNull ChooseLevels request) {
        return approvals.choose(id, request);
    }

    /** The body has decided: the levels become those of the points. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public ApprovedCatalogue approve(@PathParam("id") UUID id, @Valid @NotNull ApproveCatalogue request) {
        return approvals.approve(id, request);
    }

    /** Files what was decided for the record (备案). */
    @POST
    @Path("record")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public RiskCatalogueView fileForRecord(@PathParam("id") UUID id, @Valid @NotNull FileRiskCatalogue request) {
        return approvals.fileForRecord(id, request);
    }
}
