package cn.mingquan.statistics.figure;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.jobs.Jobs;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The proof that the running month's figures are what a count from scratch gives: read, or asked for before the night. */
@Path("figure-recounts")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
@PlatformScoped
@RolesAllowed(Roles.PROVINCE_ADMIN)
public class FigureRecountResource {

    private static final int SHOWN = 31;

    private final Jobs jobs;
    private final Sql sql;

    @Inject
    FigureRecountResource(Jobs jobs, Sql sql) {
        this.jobs = jobs;
        this.sql = sql;
    }

    @GET
    @Transactional
    public FigureRecountsView recounts() {
        return new FigureRecountsView(sql.list(
                "select id, at, period, as_of, units, waiting, cells, drift from statistics.recount"
                        + " order by at desc, id desc limit " + SHOWN,
                row -> new FigureRecountView(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("period"),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("units"),
                        row.getInt("waiting"),
                        row.getLong("cells"),
                        row.getLong("drift"))));
    }

    /** Answers at once; what it found is listed when it has ended. One that runs already is not begun twice. */
    @POST
    public Response recount() {
        jobs.soon(FigureRecount.NAME);
        return Response.accepted().build();
    }
}
