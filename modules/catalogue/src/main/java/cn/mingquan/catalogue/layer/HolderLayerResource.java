package cn.mingquan.catalogue.layer;

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

/** The holder layers and whom they mean in the unit's category. */
@Path("holder-layers")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class HolderLayerResource {

    private final HolderLayers layers;

    @Inject
    HolderLayerResource(HolderLayers layers) {
        this.layers = layers;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public HolderLayerList list() {
        return new HolderLayerList(layers.all());
    }
}
