package cn.mingquan.catalogue.discretion.search;

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
import java.time.Clock;
import java.time.LocalDate;

/** The unit looks through its discretion benchmarks. */
@Path("discretion-standards")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class StandardListResource {

    private final StandardSearch search;
    private final Clock clock;

    @Inject
    StandardListResource(StandardSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public StandardPage list(@BeanParam StandardFilter filter, @Valid @BeanParam PageQuery page) {
        return search.page(filter, page, LocalDate.now(clock));
    }

    /** For narrowing the list. */
    @GET
    @Path("laws")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public LawHeadings laws() {
        return search.laws();
    }
}
