package cn.mingquan.catalogue.custom;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The fields that the unit's template has added to powers. */
@Path("custom-fields")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class CustomFieldResource {

    private final CustomFields fields;

    @Inject
    CustomFieldResource(CustomFields fields) {
        this.fields = fields;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public CustomFieldList list() {
        return new CustomFieldList(fields.all());
    }
}
