package cn.mingquan.risks.point;

import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The risk points of the current tenant. */
@Dependent
class Points {

    private static final int PORTION = 200;

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    Points() {}

    /** For tests without a container. */
    Points(EntityManager database) {
        this.database = database;
    }

    RiskPoint get(UUID id) {
        return Optional.ofNullable(database.find(RiskPoint.class, id)).orElseThrow(() -> missing(id));
    }

    /** As {@link #get}, and nobody else writes it until the transaction ends. */
    RiskPoint lock(UUID id) {
        return Optional.ofNullable(database.find(RiskPoint.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> missing(id));
    }

    static Problem missing(UUID id) {
        return new Problem(PointProblem.RISK_POINT_NOT_FOUND, "没有编号为 " + id + " 的风险点。");
    }

    /** Those of the ids that there are, in a few statements. */
    Map<UUID, RiskPoint> all(List<UUID> ids) {
        var found = new HashMap<UUID, RiskPoint>();
        for (var from = 0; from < ids.size(); from += PORTION) {
            database.createQuery("select r from RiskPoint r where r.id in :ids", RiskPoint.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + PORTION)))
                    .getResultStream()
                    .forEach(point -> found.put(point.id(), point));
        }
        return found;
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
