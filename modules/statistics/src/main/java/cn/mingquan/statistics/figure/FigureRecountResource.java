package cn.mingquan.statistics.figure;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

/** The recount of the running month, asked for instead of waited for. */
@Path("figure-recounts")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
@PlatformScoped
public class FigureRecountResource {

    private final FigureRecount recount;

    @Inject
    FigureRecountResource(FigureRecount recount) {
        this.recount = recount;
    }

    @POST
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public FigureRecountView recount() throws SQLException {
        return FigureRecountView.of(recount.found());
    }
}
