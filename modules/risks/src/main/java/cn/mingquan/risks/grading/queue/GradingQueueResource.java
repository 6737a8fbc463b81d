package cn.mingquan.risks.grading.queue;

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

/** The unit sees which of its risk points are to be graded, and which to be graded anew. */
@Path("risk-gradings")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class GradingQueueResource {

    private final GradingQueue queue;

    @Inject
    GradingQueueResource(GradingQueue queue) {
        this.queue = queue;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public GradingPage list(@BeanParam GradingFilter filter, @Valid @BeanParam PageQuery page) {
        return queue.page(filter, page);
    }
}
