package cn.mingquan.risks.measure.coverage;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The unit sees which powers are not watched over from beginning to end (S2-02). */
@Path("measure-coverage")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PhaseCoverageResource {

    private final PhaseCoverage coverage;

    @Inject
    PhaseCoverageResource(PhaseCoverage coverage) {
        this.coverage = coverage;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public CoveragePage list(@BeanParam CoverageFilter filter, @Valid @BeanParam PageQuery page) {
        return coverage.page(filter, page);
    }
}
