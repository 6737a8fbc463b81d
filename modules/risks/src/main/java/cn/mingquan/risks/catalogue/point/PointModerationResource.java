package cn.mingquan.risks.catalogue.point;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.risks.catalogue.CatalogueScale;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.level.LevelView;
import cn.mingquan.risks.point.PointProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unit reads how the level of a point went from hand to hand. */
@Path("risk-points/{id}/moderations")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PointModerationResource {

    /** More versions than anybody reads. */
    private static final int MOST = 50;

    private static final String SELECT =
            """
            select c.id, c.title, c.scale, r.level, r.moderated, r.reason, r.final, r.final_reason, c.session, c.approved_on
              from risk_catalogue_row r join risk_catalogue c on c.id = r.document_id
             where r.point_id = ? order by c.made_at desc, c.id desc limit ?
            """;

    private final Sql sql;

    @Inject
    PointModerationResource(Sql sql) {
        this.sql = sql;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PointModerationList list(@PathParam("id") UUID id) {
        if (!sql.exists("select 1 from risk_point where id = ?", id)) {
            throw new Problem(PointProblem.RISK_POINT_NOT_FOUND, "没有编号为 " + id + " 的风险点。");
        }
        return new PointModerationList(sql.list(SELECT, PointModerationResource::read, id, MOST));
    }

    private static PointModeration read(ResultSet row) throws SQLException {
        var scale = new CatalogueScale(List.of(Json.read(row.getString(3), LevelView[].class)));
        var session = row.getString(9) == null ? null : Json.read(row.getString(9), ModerationSession.class);
        return new PointModeration(
                row.getObject(1, UUID.class),
                row.getString(2),
                scale.label(row.getString(4)),
                label(scale, row.getString(5)),
                row.getString(6),
                label(scale, row.getString(7)),
                row.getString(7),
                row.getString(8),
                session == null ? null : session.name(),
                session == null ? null : session.heldOn(),
                row.getObject(10, LocalDate.class));
    }

    private static @Nullable String label(CatalogueScale scale, @Nullable String code) {
        return code == null ? null : scale.label(code);
    }
}
