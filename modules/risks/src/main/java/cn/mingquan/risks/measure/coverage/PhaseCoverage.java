package cn.mingquan.risks.measure.coverage;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Counts, for each power that is exercised, the measures against its risks by phase. */
@Dependent
class PhaseCoverage {

    static final String COVERED = "v.before > 0 and v.during > 0 and v.after > 0";

    /** One pass over the measures; services to the public are no powers, and a stopped one is not exercised. */
    private static final String FROM = " from (select p.id, p.code, p.name, p.category, c.label as category_label,"
            + " c.sort as category_sort, p.level, coalesce(n.points, 0) as points, coalesce(n.before, 0) as before,"
            + " coalesce(n.during, 0) as during, coalesce(n.after, 0) as after, coalesce(n.unsaid, 0) as unsaid"
            + " from power_item p left join power_category c on c.code = p.category"
            + " left join (select r.power_id, count(distinct r.id) as points,"
            + " count(*) filter (where coalesce(m.phase, r.phase) = 'BEFORE' and m.id is not null) as before,"
            + " count(*) filter (where coalesce(m.phase, r.phase) = 'DURING' and m.id is not null) as during,"
            + " count(*) filter (where coalesce(m.phase, r.phase) = 'AFTER' and m.id is not null) as after,"
            + " count(*) filter (where coalesce(m.phase, r.phase) is null and m.id is not null) as unsaid"
            + " from risk_point r left join control_measure m on m.risk_point_id = r.id"
            + " where r.state <> 'WITHDRAWN' and r.power_id is not null group by r.power_id) n on n.power_id = p.id"
            + " where p.state <> 'WITHDRAWN' and p.stopped_on is null"
            + " and c.national_code is distinct from '" + PowerCategories.PUBLIC_SERVICE + "') v"
            + " left join risk_level l on l.code = v.level";

    private static final Map<String, String> SORTS = Map.of(
            "name", "v.name",
            "code", "v.code",
            "category", "v.category_sort",
            "level", "l.severity",
            "points", "v.points",
            "before", "v.before",
            "during", "v.during",
            "after", "v.after");

    private final Sql sql;

    @Inject
    PhaseCoverage(Sql sql) {
        this.sql = sql;
    }

    CoveragePage page(CoverageFilter filter, PageQuery page) {
        var search = filter.conditions();
        var items = sql.list(
                "select v.id, v.code, v.name, v.category_label, l.label, l.colour, v.points, v.before, v.during, v.after,"
                        + " v.unsaid" + FROM + search.where() + " order by "
                        + page.orderBy(SORTS, "l.severity nulls last, v.category_sort, v.code")
                        + ", v.id limit ? offset ?",
                PhaseCoverage::row,
                search.parameters(page.size(), page.offset()));
        return sql.first(
                        "select count(*), count(*) filter (where " + COVERED + ")" + FROM + search.where(),
                        row -> new CoveragePage(items, row.getLong(1), row.getLong(2)),
                        search.parameters())
                .orElseThrow();
    }

    private static CoveredPower row(ResultSet row) throws SQLException {
        return new CoveredPower(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
