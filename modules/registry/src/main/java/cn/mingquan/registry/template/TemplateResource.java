package cn.mingquan.registry.template;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The category templates, to look at. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
public class TemplateResource {

    private final Bundles bundles;

    @Inject
    public TemplateResource(Bundles bundles) {
        this.bundles = bundles;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public TemplateRows list() {
        return new TemplateRows(bundles.all().stream().map(TemplateRow::of).toList());
    }

    /** The whole bundle as JSON, as {@code template.schema.json} describes it. */
    @GET
    @Path("{code}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public JsonObject content(@PathParam("code") String code) {
        return bundles.get(code).content();
    }
}
