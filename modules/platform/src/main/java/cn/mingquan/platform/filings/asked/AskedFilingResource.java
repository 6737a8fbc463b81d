package cn.mingquan.platform.filings.asked;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The unit reads what it was asked to file. */
@Path("asked-filings")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class AskedFilingResource {

    private final AskedFilings asked;

    @Inject
    AskedFilingResource(AskedFilings asked) {
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public AskedPage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @Valid @BeanParam PageQuery page) {
        return asked.page(SearchWords.pattern(words), waiting, page);
    }
}
