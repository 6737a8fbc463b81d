package cn.mingquan.catalogue.power;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The powers of the current tenant. */
@Dependent
class Powers {

    private static final int PORTION = 200;

    private final Sql sql;

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    @Inject
    Powers(Sql sql) {
        this.sql = sql;
    }

    /** For tests without a container. */
    Powers(EntityManager database, Sql sql) {
        this.database = database;
        this.sql = sql;
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

    List<UUID> drafts() {
        return sql.list(
                "select id from power_item where state = 'DRAFT' order by code", row -> row.getObject(1, UUID.class));
    }

    /** Codes of other items of the unit that have the same name. */
    List<String> twins(UUID id, String name) {
        return sql.list(
                "select code from power_item where name = ? and id <> ? order by code limit 5",
                row -> row.getString(1),
                name,
                id);
    }

    /** Whether another item than {@code self} has the code. */
    boolean taken(String code, @Nullable UUID self) {
        return sql.list("select id from power_item where code = ?", row -> row.getObject(1, UUID.class), code).stream()
                .anyMatch(id -> !id.equals(self));
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
