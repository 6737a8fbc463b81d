package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Puts the persons together by name from the holders of posts, the owners of points and the owners of measures: staff
 * without an account have risks too. Several names in one field are several persons, and the name of a post there means
 * those who hold it.
 */
@Dependent
class Persons {

    static final String WITHOUT = "v.points > 0 and v.measures = 0";

    /** What separates names that were typed into one field. */
    private static final String NAMES = "regexp_split_to_table(%s, '\\s*[、，,；;]\\s*')";

    static final String LINKS = "with held as (select o.id as post_id, h.name from post o"
            + " cross join lateral jsonb_array_elements_text(o.holders) h(name)),"
            + " called as (select o.name as post, h.name from post o join held h on h.post_id = o.id),"
            + " exposed as (select coalesce(c.name, n.name) as name, r.id as point_id from risk_point r cross join lateral "
            + NAMES.formatted("r.owner_name")
            + " n(name) left join called c on c.post = n.name where r.state <> 'WITHDRAWN' and n.name <> ''"
            + " union select h.name, r.id from risk_point r join held h on h.post_id = r.post_id"
            + " where r.state <> 'WITHDRAWN'),"
            + " acting as (select coalesce(c.name, n.name) as name, m.id as measure_id, r.id as point_id, m.due_on, m.done_on"
            + " from control_measure m join risk_point r on r.id = m.risk_point_id cross join lateral "
            + NAMES.formatted("coalesce(m.owner_name, r.owner_name)")
            + " n(name) left join called c on c.post = n.name where r.state <> 'WITHDRAWN' and n.name <> ''"
            + " union select h.name, m.id, r.id, m.due_on, m.done_on from control_measure m"
            + " join risk_point r on r.id = m.risk_point_id join held h on h.post_id = r.post_id"
            + " where r.state <> 'WITHDRAWN' and coalesce(m.owner_name, r.owner_name) is null) ";

    private static final String FROM = " from (select a.name,"
            + " (select string_agg(coalesce(s.name || '/', '') || o.name, '、' order by o.name) from held h"
            + " join post o on o.id = h.post_id left join section s on s.id = o.section_id where h.name = a.name) as posts,"
            + " coalesce(e.points, 0) as points, coalesce(m.measures, 0) as measures,"
            + " coalesce(m.overdue, 0) as overdue, coalesce(m.done, 0) as done"
            + " from (select name from held union select name from exposed union select name from acting) a"
            + " left join (select name, count(*) as points from exposed group by name) e on e.name = a.name"
            + " left join (select name, count(*) as measures,"
            + " count(*) filter (where done_on is null and due_on < ?) as overdue,"
            + " count(*) filter (where done_on is not null) as done from acting group by name) m on m.name = a.name) v";

    private static final Map<String, String> SORTS = Map.of(
            "name", "v.name",
            "posts", "v.posts",
            "points", "v.points",
            "measures", "v.measures",
            "overdue", "v.overdue",
            "done", "v.done");

    private final Sql sql;
    private final Clock clock;

    @Inject
    Persons(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    PersonPage page(PersonFilter filter, PageQuery page) {
        var search = filter.conditions();
        var items = sql.list(
                LINKS + "select v.name, v.posts, v.points, v.measures, v.overdue, v.done" + FROM + search.where()
                        + " order by " + page.orderBy(SORTS, "v.overdue desc, v.points desc")
                        + ", v.name limit ? offset ?",
                row -> new PersonRow(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                today(search.parameters(page.size(), page.offset())));
        return sql.first(
                        LINKS + "select count(*), count(*) filter (where v.points > 0)," + " count(*) filter (where "
                                + WITHOUT + ")" + FROM + search.where(),
                        row -> new PersonPage(items, row.getLong(1), row.getLong(2), row.getLong(3)),
                        today(search.parameters()))
                .orElseThrow();
    }

    /** By name, at most so many. */
    List<String> names(PersonFilter filter, int most) {
        var search = filter.conditions();
        return sql.list(
                LINKS + "select v.name" + FROM + search.where() + " order by v.posts nulls last, v.name limit ?",
                row -> row.getString(1),
                today(search.parameters(most)));
    }

    private Object[] today(Object[] others) {
        var all = new Object[others.length + 1];
        all[0] = LocalDate.now(clock);
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
