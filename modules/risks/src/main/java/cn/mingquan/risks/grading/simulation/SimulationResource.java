package cn.mingquan.risks.grading.simulation;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.grading.scheme.GradingSchemes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the drafted scheme would say of the points graded so far. */
@Path("grading-schemes/draft/simulation")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class SimulationResource {

    private final GradingSchemes schemes;
    private final Simulation simulation;

    @Inject
    SimulationResource(GradingSchemes schemes, Simulation simulation) {
        this.schemes = schemes;
        this.simulation = simulation;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public SimulationView simulate() {
        return simulation.of(schemes.requireDraft().scheme());
    }
}
