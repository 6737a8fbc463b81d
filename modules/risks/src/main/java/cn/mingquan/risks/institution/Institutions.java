package cn.mingquan.risks.institution;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The institutions of the current tenant, and what they address. */
@Dependent
class Institutions {

    private final Sql sql;

    @PersistenceContext(unitName = "mingquan")
    private EntityManager database;

    @Inject
    Institutions(Sql sql) {
        this.sql = sql;
    }

    /** For tests without a container. */
    Institutions(EntityManager database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    Institution get(UUID id) {
        return Optional.ofNullable(database.find(Institution.class, id))
                .orElseThrow(() -> new Problem(InstitutionProblem.INSTITUTION_NOT_FOUND, "没有编号为 " + id + " 的制度。"));
    }

    void add(Institution institution) {
        database.persist(institution);
    }

    void remove(Institution institution) {
        database.remove(institution);
    }

    /** So that views carry the version that the next change must name. */
    void flush() {
        database.flush();
    }

    void requireSection(@Nullable UUID section) {
        if (section != null && !sql.exists("select 1 from section where id = ?", section)) {
            throw new Problem(InstitutionProblem.INSTITUTION_INVALID, "请改正标出的内容。").with("sectionId", "没有这个科室");
        }
    }

    InstitutionView view(Institution institution, LocalDate today) {
        var id = institution.id();
        var section = institution.sectionId();
        return institution.view(
                section == null
                        ? null
                        : sql.first("select name from section where id = ?", row -> row.getString(1), section)
                                .orElse(null),
                sql.list(
                        "select r.id, r.code, r.description, v.label, v.colour from institution_link k"
                                + " join risk_point r on r.id = k.risk_point_id left join risk_level v on v.code = r.level"
                                + " where k.institution_id = ? order by v.sort, r.code",
                        row -> new InstitutionView.AddressedPoint(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        id),
                sql.list(
                        "select p.id, p.code, p.name from institution_link k join power_item p on p.id = k.power_id"
                                + " where k.institution_id = ? order by p.code",
                        row -> new InstitutionView.AddressedPower(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        id),
                today);
    }
}
