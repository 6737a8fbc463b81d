package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The discretion benchmarks of the current tenant. */
@Dependent
class DiscretionStandards {

    private final Sql sql;

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    @Inject
    DiscretionStandards(Sql sql) {
        this.sql = sql;
    }

    /** For tests without a container. */
    DiscretionStandards(EntityManager database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    DiscretionStandard get(UUID id) {
        return Optional.ofNullable(database.find(DiscretionStandard.class, id))
                .orElseThrow(() -> new Problem(DiscretionProblem.DISCRETION_NOT_FOUND, "没有编号为 " + id + " 的裁量基准。"));
    }

    /** Those that have a draft, by code. */
    List<UUID> drafts() {
        return sql.list(
                "select s.id from discretion_standard s join discretion_version v on v.standard_id = s.id"
                        + " where v.state = 'DRAFT' order by s.code",
                row -> row.getObject(1, UUID.class));
    }

    /** The name of a power; 404 when the unit has none of that id. */
    @Nullable
    String powerName(@Nullable UUID power) {
        return power == null
                ? null
                : sql.first("select name from power_item where id = ?", row -> row.getString(1), power)
                        .orElseThrow(() -> new Problem(PowerProblem.POWER_NOT_FOUND, "没有编号为 " + power + " 的职权。"));
    }

    /** Refuses a code that another standard than {@code self} has. */
    void requireFree(@Nullable String code, @Nullable UUID self) {
        if (code == null || code.isBlank()) {
            return;
        }
        var wanted = code.strip();
        if (sql
                .list("select id from discretion_standard where code = ?", row -> row.getObject(1, UUID.class), wanted)
                .stream()
                .anyMatch(id -> !id.equals(self))) {
            throw new Problem(DiscretionProblem.DISCRETION_CODE_TAKEN, "编码 " + wanted + " 已用于另一项裁量基准。")
                    .with("code", "编码重复");
        }
    }

    void add(DiscretionStandard standard) {
        database.persist(standard);
    }

    void remove(DiscretionStandard standard) {
        database.remove(standard);
    }

    /** So that views carry the version that the next change must name. */
    void flush() {
        database.flush();
    }
}
