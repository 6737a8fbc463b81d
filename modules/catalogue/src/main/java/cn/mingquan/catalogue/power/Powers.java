package cn.mingquan.catalogue.power;

import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The powers of the current tenant. */
@Dependent
class Powers {

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    Powers() {}

    /** For tests without a container. */
    Powers(EntityManager database) {
        this.database = database;
    }

    PowerItem get(UUID id) {
        return Optional.ofNullable(database.find(PowerItem.class, id))
                .orElseThrow(() -> new Problem(PowerProblem.POWER_NOT_FOUND, "没有编号为 " + id + " 的职权。"));
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
