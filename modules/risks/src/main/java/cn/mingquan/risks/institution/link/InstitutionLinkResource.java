package cn.mingquan.risks.institution.link;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** The unit says which risk points and powers an institution addresses (S0-23). */
@Path("institutions")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InstitutionLinkResource {

    private static final String KIND = "institution";

    private final InstitutionLinks links;
    private final AuditTrail audit;

    @Inject
    InstitutionLinkResource(InstitutionLinks links, AuditTrail audit) {
        this.links = links;
        this.audit = audit;
    }

    @POST
    @Path("{id}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void link(@PathParam("id") UUID id, @Valid @NotNull LinkInstitution input) {
        var title = links.linkable(id);
        var points = links.link(id, Addressed.RISK_POINT, input.points());
        var powers = links.link(id, Addressed.POWER, input.powers());
        audit.record("institution.linked", KIND, id, title, Map.of("riskPoints", points, "powers", powers));
    }

    @DELETE
    @Path("{id}/risk-points/{point}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void unlinkPoint(@PathParam("id") UUID id, @PathParam("point") UUID point) {
        unlink(id, Addressed.RISK_POINT, point, "riskPoints");
    }

    @DELETE
    @Path("{id}/powers/{power}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void unlinkPower(@PathParam("id") UUID id, @PathParam("power") UUID power) {
        unlink(id, Addressed.POWER, power, "powers");
    }

    private void unlink(UUID id, Addressed kind, UUID what, String field) {
        var title = links.title(id);
        var names = links.unlink(id, kind, what);
        if (!names.isEmpty()) {
            audit.record("institution.unlinked", KIND, id, title, Map.of(field, names));
        }
    }
}
