package cn.mingquan.registry.region;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The region tree as it stands today. */
@Dependent
public class Regions {

    /** Nodes valid today below and including those named; the list of codes is the first parameter, the day the second. */
    private static final String SUBTREE =
            """
            with recursive tree(code) as (
              select code from region where code = any (?)
              union
              select r.code from region r join tree t on r.parent_code = t.code
               where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?))
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public Regions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Region> find(String code) {
        return sql.first("select " + Region.COLUMNS + " from region r where r.code = ?", Region::read, code);
    }

    Region get(String code) {
        return find(code).orElseThrow(() -> new Problem(RegionProblem.REGION_NOT_FOUND, "没有代码为 " + code + " 的区划。"));
    }

    /** Those of the places that lie in the part of the tree below the roots, or are one of them. */
    public Set<String> inside(Collection<String> codes, Collection<String> roots) {
        return Set.copyOf(sql.list(
                """
                with recursive up(start, code, parent_code) as (
                  select code, code, parent_code from region where code = any (?)
                  union
                  select up.start, r.code, r.parent_code from region r join up on r.code = up.parent_code)
                select distinct start from up where code = any (?)
                """,
                row -> row.getString(1),
                codes,
                roots));
    }

    /** Whether the node is one of the roots or stands below one. */
    public boolean inside(String code, Collection<String> roots) {
        return sql.exists(
                """
                with recursive up(code, parent_code) as (
                  select code, parent_code from region where code = ?
                  union
                  select r.code, r.parent_code from region r join up u on r.code = u.parent_code)
                select 1 from up where code = any (?)
                """,
                code,
                roots);
    }

    /** The nodes from the root down to this one. */
    public List<Region> path(String code) {
        return sql.list(
                """
                with recursive up(code, depth) as (
                  select code, 0 from region where code = ?
                  union all
                  select r.parent_code, u.depth + 1 from region r join up u on r.code = u.code
                   where r.parent_code is not null)
                select %s from up u join region r on r.code = u.code order by u.depth desc
                """
                        .formatted(Region.COLUMNS),
                Region::read,
                code);
    }

    List<RegionRow> rows(Collection<String> codes) {
        return rows("r.code = any (?)", codes);
    }

    List<RegionRow> children(String parent) {
        return rows("r.parent_code = ?", parent);
    }

    /** With the number of units in each node's whole subtree. */
    private List<RegionRow> rows(String condition, Object parameter) {
        var today = LocalDate.now(clock);
        return sql.list(
                """
                with recursive asked as (
                  select r.* from region r
                   where %s and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)),
                tree(root, code) as (
                  select code, code from asked
                  union all
                  select t.root, r.code from region r join tree t on r.parent_code = t.code),
                counted as (
                  select t.root, count(u.id) as units from tree t
                    join unit u on u.region_code = t.code and u.state <> 'ERASED' group by t.root)
                select r.*, coalesce(c.units, 0) as units,
                       exists (select 1 from region below where below.parent_code = r.code) as has_children
                  from asked r left join counted c on c.root = r.code
                 order by r.sort, r.code
                """
                        .formatted(condition),
                row -> RegionRow.of(
                        Region.read(row), row.getBoolean("has_children"), row.getInt("units"), row.getBoolean("demo")),
                parameter,
                today,
                today);
    }

    /** Places whose name or code begins with or contains the words, with the way down to each; at most twenty. */
    List<RegionHit> search(String words, Collection<String> roots) {
        var today = LocalDate.now(clock);
        return sql
                .list(
                        SUBTREE
                                + "select "
                                + Region.COLUMNS
                                + """
                                 from region r join tree t on t.code = r.code
                                 where position(? in r.name) > 0 or starts_with(r.code, ?)
                                 order by case when r.name = ? or r.code = ? then 0
                                               when starts_with(r.name, ?) then 1 else 2 end,
                                          r.kind = 'OWN_LEVEL', length(r.code), r.code
                                 limit 20
                                """,
                        Region::read,
                        roots,
                        today,
                        today,
                        words,
                        words,
                        words,
                        words,
                        words)
                .stream()
                .map(r -> new RegionHit(r.code(), r.name(), r.kind(), r.level(), pathText(r.code())))
                .toList();
    }

    /** The names from the province down, e.g. 四川省/广安市/广安区. */
    String pathText(String code) {
        return String.join(
                "/",
                path(code).stream()
                        .filter(r -> r.kind() != RegionKind.NATION)
                        .map(Region::name)
                        .toList());
    }

    /** A node below an invented one is invented. */
    void add(Region region) {
        sql.change(
                """
                insert into region (code, name, short_name, kind, level, parent_code, valid_from, sort, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, coalesce((select demo from region where code = ?), false))
                """,
                region.code(),
                region.name(),
                region.shortName(),
                region.kind(),
                region.level(),
                region.parentCode(),
                region.validFrom(),
                region.sort(),
                region.parentCode());
    }
}
