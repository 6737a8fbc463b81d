package cn.mingquan.statistics.reported;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What the source documents published about real places. It is public, and the same for everybody who may look. */
@Path("reported-figures")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
@PlatformScoped
public class ReportedFigureResource {

    private final ReportedFigures figures;

    @Inject
    ReportedFigureResource(ReportedFigures figures) {
        this.figures = figures;
    }

    @GET
    @RolesAllowed({Roles.OVERSEER, Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public ReportedFiguresView list(@QueryParam("place") @DefaultValue("") String place) {
        return new ReportedFiguresView(figures.of(place.strip()));
    }
}
