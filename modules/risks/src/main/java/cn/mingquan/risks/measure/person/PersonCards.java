package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.MeasureView;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cards, all that are asked for at once. */
@Dependent
class PersonCards {

    /** Of all cards together: pages are set in memory as a whole, and nobody signs for thousands of risks. */
    private static final int MOST_RISKS = 2_000;

    private static final int MOST_MEASURES = 10_000;

    private record PersonPoint(String name, UUID point) {}

    private final Sql sql;

    @Inject
    PersonCards(Sql sql) {
        this.sql = sql;
    }

    PersonCard get(String name) {
        var card = read(List.of(name)).get(0);
        if (card.posts().isEmpty() && card.risks().isEmpty()) {
            throw new Problem(PersonProblem.RISK_PERSON_NOT_FOUND, "没有叫“" + name + "”的人员：岗位、风险点和防控措施里都没有这个名字。");
        }
        return card;
    }

    List<PersonCard> read(List<String> names) {
        var posts = new HashMap<String, List<String>>();
        sql.list(
                Persons.LINKS + "select h.name, coalesce(s.name || '/', '') || o.name from held h"
                        + " join post o on o.id = h.post_id left join section s on s.id = o.section_id"
                        + " where h.name = any(?) order by 2",
                row -> posts.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2)),
                names);
        var risks = risks(names, measures(names));
        return names.stream()
                .map(name ->
                        new PersonCard(name, posts.getOrDefault(name, List.of()), risks.getOrDefault(name, List.of())))
                .toList();
    }

    /** All measures of the points they answer for, and their own measures of other points. */
    private Map<PersonPoint, List<MeasureView>> measures(List<String> names) {
        var measures = new LinkedHashMap<PersonPoint, List<MeasureView>>();
        sql.list(
                Persons.LINKS
                        + "select x.name, x.point_id, m.id, m.mechanism, m.type, coalesce(m.phase, r.phase), m.text,"
                        + " coalesce(m.owner_name, r.owner_name), m.due_on, m.done_on, m.evidence, m.done_by from ("
                        + "select e.name, e.point_id, c.id from exposed e join control_measure c"
                        + " on c.risk_point_id = e.point_id union select name, point_id, measure_id from acting) x(name,"
                        + " point_id, id) join control_measure m on m.id = x.id join risk_point r on r.id = x.point_id"
                        + " where x.name = any(?) order by m.sort, m.id limit " + (MOST_MEASURES + 1),
                row -> measures.computeIfAbsent(
                                new PersonPoint(row.getString(1), row.getObject(2, UUID.class)),
                                any -> new ArrayList<>())
                        .add(measure(row)),
                names);
        requireFew(measures.values(), MOST_MEASURES, "条防控措施");
        return measures;
    }

    private Map<String, List<PersonCard.Risk>> risks(List<String> names, Map<PersonPoint, List<MeasureView>> measures) {
        var risks = new HashMap<String, List<PersonCard.Risk>>();
        sql.list(
                Persons.LINKS + "select x.name, r.id, r.description, p.name, l.label, l.colour, bool_or(x.own) as own"
                        + " from (select name, point_id, true as own from exposed union all"
                        + " select name, point_id, false from acting) x join risk_point r on r.id = x.point_id"
                        + " left join power_item p on p.id = r.power_id left join risk_level l on l.code = r.level"
                        + " where x.name = any(?) group by x.name, r.id, r.description, r.code, p.name, l.label, l.colour,"
                        + " l.severity order by own desc, l.severity nulls last, r.code limit "
                        + (MOST_RISKS + 1),
                row -> risks.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(new PersonCard.Risk(
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getBoolean(7),
                                measures.getOrDefault(
                                        new PersonPoint(row.getString(1), row.getObject(2, UUID.class)), List.of()))),
                names);
        requireFew(risks.values(), MOST_RISKS, "个风险点");
        return risks;
    }

    private static <T> void requireFew(Collection<List<T>> told, int most, String what) {
        if (told.stream().mapToInt(List::size).sum() > most) {
            throw new Problem(
                    PersonProblem.CARDS_TOO_LONG, "所选人员共有 " + most + " 多" + what + "，不能放进风险卡。请按姓名筛选，或者把责任人写到具体的人。");
        }
    }

    private static MeasureView measure(ResultSet row) throws SQLException {
        return new MeasureView(
                row.getObject(3, UUID.class),
                Mechanism.valueOf(row.getString(4)),
                constant(MeasureType.class, row.getString(5)),
                constant(Phase.class, row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
