package cn.mingquan.catalogue.classification;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Says while a power is typed whether its category fits its name. */
@Path("powers/classification")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class ClassificationResource {

    private final PowerCategories categories;

    @Inject
    ClassificationResource(PowerCategories categories) {
        this.categories = categories;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ClassificationView judge(
            @QueryParam("name") @NotBlank(message = "请填写职权名称") @Size(max = 500, message = "职权名称不超过 500 个字") String name,
            @QueryParam("category") @Nullable String category) {
        return new ClassificationView(
                Classification.doubt(categories.nationalCode(category), name).orElse(null));
    }
}
