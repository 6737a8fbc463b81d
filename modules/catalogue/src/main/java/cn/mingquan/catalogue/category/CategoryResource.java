package cn.mingquan.catalogue.category;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The categories that the unit's template gave it. */
@Path("power-categories")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class CategoryResource {

    private final Sql sql;

    @Inject
    CategoryResource(Sql sql) {
        this.sql = sql;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public CategoryList list() {
        return new CategoryList(sql.list(
                "select code, label, national_code from power_category order by sort, code",
                row -> new CategoryView(row.getString(1), row.getString(2), row.getString(3))));
    }
}
