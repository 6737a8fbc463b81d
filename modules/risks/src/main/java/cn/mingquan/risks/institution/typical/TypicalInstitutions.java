package cn.mingquan.risks.institution.typical;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.OwnTemplate;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.risks.institution.NewInstitutions;
import cn.mingquan.risks.institution.SaveInstitution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The typical institutions of the unit's template, in the version that the unit has (S0-23, S1-01): they are the same for
 * all units of a category, and what a unit plans from them is its own.
 */
@Dependent
public class TypicalInstitutions {

    private final Sql sql;
    private final OwnTemplate template;
    private final NewInstitutions institutions;

    @Inject
    TypicalInstitutions(Sql sql, OwnTemplate template, NewInstitutions institutions) {
        this.sql = sql;
        this.template = template;
        this.institutions = institutions;
    }

    TypicalInstitutionList list() {
        return template.find()
                .map(own -> new TypicalInstitutionList(own.name(), own.version(), views(own)))
                .orElseGet(() -> new TypicalInstitutionList("", "", List.of()));
    }

    private List<TypicalInstitutionView> views(UnitTemplate own) {
        var taken = taken();
        var titles = titles();
        var points = points();
        return offered(own).values().stream()
                .map(institution -> new TypicalInstitutionView(
                        institution.key(),
                        institution.title(),
                        institution.kind(),
                        institution.phase(),
                        institution.summary(),
                        answered(institution, points).size(),
                        taken.get(institution.key()),
                        titles.contains(institution.title())))
                .toList();
    }

    private static Map<String, TypicalInstitution> offered(UnitTemplate own) {
        var offered = new LinkedHashMap<String, TypicalInstitution>();
        var listed = own.section("risks").getJsonArray("typicalInstitutions");
        if (listed != null) {
            for (var json : listed.getValuesAs(JsonObject.class)) {
                var institution = TypicalInstitution.read(json);
                offered.put(institution.key(), institution);
            }
        }
        return offered;
    }

    /** What was repealed may be planned anew. */
    private Map<String, UUID> taken() {
        var taken = new HashMap<String, UUID>();
        sql.list(
                "select template_key, id from institution where template_key is not null and state <> 'REPEALED'",
                row -> taken.put(row.getString(1), row.getObject(2, UUID.class)) == null);
        return taken;
    }

    private Set<String> titles() {
        return new HashSet<>(sql.list(
                "select title from institution where template_key is null and state <> 'REPEALED'",
                row -> row.getString(1)));
    }

    /** The unit's risk points by the typical point they came from. */
    private Map<String, List<UUID>> points() {
        var points = new HashMap<String, List<UUID>>();
        sql.list(
                "select template_key, id from risk_point where template_key is not null and state <> 'WITHDRAWN'",
                row -> points.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        return points;
    }

    private static List<UUID> answered(TypicalInstitution institution, Map<String, List<UUID>> points) {
        return institution.points().stream()
                .flatMap(key -> points.getOrDefault(key, List.of()).stream())
                .toList();
    }

    TakenInstitutions take(TakeInstitutions choice) {
        var own = template.find()
                .orElseThrow(() -> new Problem(
                        TypicalInstitutionProblem.TYPICAL_INSTITUTIONS_NOT_AVAILABLE, "本单位没有按模板开通，请逐项新增制度。"));
        var offered = offered(own);
        var keys = new LinkedHashSet<>(choice.keys());
        for (var key : keys) {
            if (!offered.containsKey(key)) {
                throw new Problem(
                        TypicalInstitutionProblem.TYPICAL_INSTITUTION_NOT_FOUND,
                        "模板“" + own.name() + "”里没有编号为 " + key + " 的典型制度。");
            }
        }
        waitForOthers();
        var taken = taken();
        var wanted = keys.stream()
                .filter(key -> !taken.containsKey(key))
                .map(key -> Objects.requireNonNull(offered.get(key)))
                .toList();
        return new TakenInstitutions(wanted.size(), plan(own, wanted, choice), keys.size() - wanted.size());
    }

    /** Two people of the unit who choose at the same time take turns; the second one sees what the first has taken. */
    private void waitForOthers() {
        sql.change("lock table institution in share row exclusive mode");
    }

    /** @return how many risk points are answered now */
    private int plan(UnitTemplate own, List<TypicalInstitution> wanted, TakeInstitutions choice) {
        var points = points();
        var keys = new ArrayList<@Nullable Object[]>();
        var links = new ArrayList<@Nullable Object[]>();
        var linked = new HashSet<UUID>();
        for (var institution : wanted) {
            var id = institutions.take(
                    planned(institution, choice),
                    Map.of("template", own.name(), "version", own.version(), "key", institution.key()));
            keys.add(new @Nullable Object[] {institution.key(), id});
            for (var point : answered(institution, points)) {
                links.add(new @Nullable Object[] {Ids.next(), id, point});
                linked.add(point);
            }
        }
        sql.each("update institution set template_key = ? where id = ?", keys);
        sql.each("insert into institution_link (id, institution_id, risk_point_id) values (?, ?, ?)", links);
        return linked.size();
    }

    private static SaveInstitution planned(TypicalInstitution institution, TakeInstitutions choice) {
        return new SaveInstitution(
                institution.title(),
                null,
                null,
                institution.phase(),
                institution.kind(),
                institution.summary(),
                choice.sectionId(),
                choice.ownerName(),
                choice.dueOn(),
                null,
                null);
    }
}
