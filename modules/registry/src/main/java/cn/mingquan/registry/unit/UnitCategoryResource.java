package cn.mingquan.registry.unit;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The kinds of unit, each with a template of its own. */
@Path("unit-categories")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class UnitCategoryResource {

    private final CodeLists lists;

    @Inject
    UnitCategoryResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.AREA_ADMIN,
        Roles.AGENCY_LEAD,
        Roles.AGENCY_STAFF,
        Roles.OVERSEER,
        Roles.SECURITY_ADMIN,
        Roles.AUDIT_ADMIN
    })
    public CodeRows list() {
        return new CodeRows(lists.unitCategories());
    }
}
