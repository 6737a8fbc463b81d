package cn.mingquan.catalogue.law;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The unit sees which powers a law carries, and records once what has become of the law. */
@Path("laws")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class LawResource {

    private final Laws laws;
    private final LawChanges changes;

    @Inject
    LawResource(Laws laws, LawChanges changes) {
        this.laws = laws;
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public LawPage list(@BeanParam LawFilter filter, @Valid @BeanParam PageQuery page) {
        return laws.page(filter, page);
    }

    /**
     * The powers that rest on one law.
     *
     * @param review only those to be looked at again
     */
    @GET
    @Path("powers")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public LawPowerPage powers(
            @QueryParam("title") @NotBlank(message = "请填写法律名称") @Size(max = 300, message = "法律名称不超过 300 个字")
                    String title,
            @QueryParam("article") @Nullable String article,
            @QueryParam("review") @DefaultValue("false") boolean review,
            @Valid @BeanParam PageQuery page) {
        return laws.powers(title, article, review, page);
    }

    @POST
    @Path("endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public LawOutcome end(@Valid @NotNull LawChange change) {
        return changes.end(change);
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public LawOutcome change(@Valid @NotNull LawChange change) {
        return changes.change(change);
    }

    @POST
    @Path("reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Reviewed review(@Valid @NotNull ReviewBases request) {
        return changes.review(request.basisIds());
    }
}
