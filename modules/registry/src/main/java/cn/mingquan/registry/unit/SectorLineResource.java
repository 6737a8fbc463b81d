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

/** The lines (条) units belong to, beside their places (块). */
@Path("sector-lines")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class SectorLineResource {

    private final CodeLists lists;

    @Inject
    SectorLineResource(CodeLists lists) {
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
        return new CodeRows(lists.sectorLines());
    }
}
