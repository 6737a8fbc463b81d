package cn.mingquan.catalogue.power;

import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The powers of the current tenant. */
@Dependent
class Powers {

    private static final int PORTION = 200;

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    Powers() {}

    /** For tests without a container. */
    Powers(EntityManager database) {
        this.database = database;
    }

    PowerItem get(UUID id) {
        return Optional.ofNullable(database.find(PowerItem.class, id)).orElseThrow(() -> missing(id));
    }

    static Problem missing(UUID id) {
        return new Problem(PowerProblem.POWER_NOT_FOUND, "没有编号为 " + id + " 的职权。");
    }

    /** Those of the ids that there are, with their bases, in a few statements. */
    Map<UUID, PowerItem> all(List<UUID> ids) {
        var found = new HashMap<UUID, PowerItem>();
        for (var from = 0; from < ids.size(); from += PORTION) {
            database.createQuery(
                            "select distinct p from PowerItem p left join fetch p.bases where p.id in :ids",
                            PowerItem.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + PORTION)))
                    .getResultStream()
                    .forEach(power -> found.put(power.id(), power));
        }
        return found;
    }

    void add(PowerItem power) {
        database.persist(power);
    }

    void remove(PowerItem power) {
        database.remove(power);
    }

    /** So that views carry the version that the next change must name. */
    void flush() {
        database.flush();
    }
}
