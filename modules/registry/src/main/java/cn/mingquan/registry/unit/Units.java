package cn.mingquan.registry.unit;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All units. Whether the caller may see one is asked elsewhere. */
@Dependent
public class Units {

    static final Map<String, String> SORTS = Map.of(
            "name", "u.name",
            "region", "u.region_code",
            "category", "u.category",
            "sectorLine", "u.sector_line",
            "state", "u.state",
            "staff", "u.staff",
            "establishment", "u.establishment",
            "createdAt", "u.created_at");

    private final Sql sql;
    private final Clock clock;

    @Inject
    public Units(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Unit> find(UUID id) {
        return sql.first("select * from platform.unit where id = ? and state <> 'ERASED'", Unit::read, id);
    }

    /** Those of the units that are there. */
    public List<Unit> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        "select * from platform.unit where id = any (?::uuid[]) and state <> 'ERASED'",
                        Unit::read,
                        ids);
    }

    /** For each unit itself and the units above it. */
    public Map<UUID, Set<UUID>> above(Collection<UUID> starts) {
        var above = new HashMap<UUID, Set<UUID>>();
        if (!starts.isEmpty()) {
            sql.list(
                    """
                    with recursive up(start, id, parent_unit_id) as (
                      select id, id, parent_unit_id from unit where id = any (?::uuid[])
                      union
                      select up.start, u.id, u.parent_unit_id from unit u join up on u.id = up.parent_unit_id)
                    select start, id from up
                    """,
                    row -> above.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>())
                            .add(row.getObject(2, UUID.class)),
                    starts);
        }
        return above;
    }

    public Optional<Unit> findByCode(String code) {
        return sql.first("select * from platform.unit where code = ? and state <> 'ERASED'", Unit::read, code);
    }

    public Unit get(UUID id) {
        return find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "没有这个单位，或不在您负责的范围内。"));
    }

    List<Tenant> withSchema() {
        return sql.list(
                "select id, code from unit where state in ('ACTIVE', 'SUSPENDED', 'ARCHIVED') order by code",
                row -> new Tenant(row.getObject(1, UUID.class), row.getString(2)));
    }

    public List<Unit> withUscc(Collection<String> codes) {
        return sql.list("select * from unit where uscc = any (?) and state <> 'ERASED'", Unit::read, codes);
    }

    public List<Unit> named(Collection<String> names) {
        return sql.list("select * from unit where name = any (?) and state <> 'ERASED'", Unit::read, names);
    }

    /** A new unit, not yet with a schema. */
    public Unit add(Profile profile, boolean demo) {
        var unit = new Unit(
                Ids.next(),
                UnitCodes.next(),
                profile,
                UnitState.PROVISIONING,
                null,
                null,
                null,
                null,
                demo,
                clock.instant(),
                0);
        sql.change(
                """
                insert into unit (id, code, name, uscc, region_code, level, parent_unit_id, category, sector_line,
                  vertical, establishment, staff, contact_name, contact_phone, oversight, state, demo, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                unit.id(),
                unit.code(),
                profile.name(),
                profile.uscc(),
                profile.regionCode(),
                profile.level(),
                profile.parentUnitId(),
                profile.category(),
                profile.sectorLine(),
                profile.vertical(),
                profile.establishment(),
                profile.staff(),
                profile.contactName(),
                profile.contactPhone(),
                profile.oversight(),
                unit.state(),
                demo,
                unit.createdAt());
        return unit;
    }

    /** @throws Problem when somebody else changed the unit since that version */
    public void change(UUID id, Profile profile, long version) {
        int changed = sql.change(
                """
                update unit set name = ?, uscc = ?, region_code = ?, level = ?, parent_unit_id = ?, category = ?,
                  sector_line = ?, vertical = ?, establishment = ?, staff = ?, contact_name = ?, contact_phone = ?,
                  oversight = ?, version = version + 1
                 where id = ? and version = ?
                """,
                profile.name(),
                profile.uscc(),
                profile.regionCode(),
                profile.level(),
                profile.parentUnitId(),
                profile.category(),
                profile.sectorLine(),
                profile.vertical(),
                profile.establishment(),
                profile.staff(),
                profile.contactName(),
                profile.contactPhone(),
                profile.oversight(),
                id,
                version);
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "单位资料已被他人修改，请刷新后重新修改。");
        }
    }

    public void filledFrom(UUID id, String templateCode, String templateVersion) {
        sql.change(
                "update unit set template_code = ?, template_version = ? where id = ?",
                templateCode,
                templateVersion,
                id);
    }

    /** Opens a unit that was being made; one that is open, or suspended since, stays as it is. */
    public void open(UUID id) {
        sql.change("update unit set state = 'ACTIVE' where id = ? and state = 'PROVISIONING'", id);
    }

    UnitRows list(UnitFilter filter, Collection<String> roots, String orderBy, int size, int offset) {
        var where = filter.where();
        var parameters = filter.parameters(roots);
        var total = sql.number(
                UnitFilter.TREE + "select count(*) from unit u join tree t on t.code = u.region_code " + where,
                parameters);
        var items = sql.list(
                UnitFilter.TREE
                        + """
                        select u.*, r.name as region_name, p.name as parent_name
                          from unit u join tree t on t.code = u.region_code
                          join region r on r.code = u.region_code
                          left join unit p on p.id = u.parent_unit_id
                        """
                        + where
                        + " order by " + orderBy + ", u.id limit " + size + " offset " + offset,
                UnitRow::read,
                parameters);
        return new UnitRows(items, total);
    }
}
