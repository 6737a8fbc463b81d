package cn.mingquan.risks.point;

import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The risk points of the current tenant. */
@Dependent
class Points {

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    Points() {}

    /** For tests without a container. */
    Points(EntityManager database) {
        this.database = database;
    }

    RiskPoint get(UUID id) {
        return Optional.ofNullable(database.find(RiskPoint.class, id))
                .orElseThrow(() -> new Problem(PointProblem.RISK_POINT_NOT_FOUND, "没有编号为 " + id + " 的风险点。"));
    }

    void add(RiskPoint point) {
        database.persist(point);
    }

    void remove(RiskPoint point) {
        database.remove(point);
    }

    /** So that views carry the version that the next change must name. */
    void flush() {
        database.flush();
    }
}
