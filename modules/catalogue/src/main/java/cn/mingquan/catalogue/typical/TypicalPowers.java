package cn.mingquan.catalogue.typical;

import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.TemplateCompanion;
import cn.mingquan.catalogue.flow.typical.TypicalFlow;
import cn.mingquan.catalogue.flow.typical.TypicalFlows;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.OwnTemplate;
import cn.mingquan.platform.templates.UnitTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The typical powers of the unit's template, read from the template itself: they are the same for all units of a category,
 * and what a unit takes becomes its own, to change as it likes.
 */
@Dependent
public class TypicalPowers {

    private final Sql sql;
    private final OwnTemplate template;
    private final TypicalFlows flows;
    private final Iterable<TemplateCompanion> companions;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    TypicalPowers(
            Sql sql,
            OwnTemplate template,
            TypicalFlows flows,
            @Any Instance<TemplateCompanion> companions,
            AuditTrail audit,
            PowerFigures figures,
            Clock clock) {
        this(sql, template, flows, (Iterable<TemplateCompanion>) companions, audit, figures, clock);
    }

    /** For tests without a container. */
    TypicalPowers(
            Sql sql,
            OwnTemplate template,
            TypicalFlows flows,
            Iterable<TemplateCompanion> companions,
            AuditTrail audit,
            PowerFigures figures,
            Clock clock) {
        this.sql = sql;
        this.template = template;
        this.flows = flows;
        this.companions = companions;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    TypicalPowerList list() {
        return template.find()
                .map(own -> new TypicalPowerList(own.name(), own.version(), views(own)))
                .orElseGet(() -> new TypicalPowerList("", "", List.of()));
    }

    private List<TypicalPowerView> views(UnitTemplate own) {
        var labels = categories();
        var taken = taken();
        var typical = TypicalFlows.of(own);
        var names = new HashMap<String, String>();
        sql.list("select name, code from power_item where template_key is null order by code desc", row -> {
            names.put(row.getString(1), row.getString(2));
            return row.getString(1);
        });
        return offered(own, labels).values().stream()
                .map(power -> new TypicalPowerView(
                        power.key(),
                        power.name(),
                        power.category(),
                        labels.getOrDefault(power.category(), power.category()),
                        power.content(),
                        power.direction(),
                        power.holderLayer(),
                        power.bases(),
                        power.sectorLines().isEmpty() || power.sectorLines().contains(own.sectorLine()),
                        TypicalFlows.with(typical, power.key(), power.category())
                                .map(TypicalFlow::name)
                                .orElse(null),
                        pointsWith(own, power.category()),
                        taken.get(power.key()),
                        names.get(power.name())))
                .toList();
    }

    private int pointsWith(UnitTemplate own, String category) {
        int points = 0;
        for (var companion : companions) {
            points += companion.with(own, category);
        }
        return points;
    }

    /** Those whose category the unit has: a later version of the template may know more categories than the unit. */
    private static Map<String, TypicalPower> offered(UnitTemplate own, Map<String, String> categories) {
        var offered = new LinkedHashMap<String, TypicalPower>();
        var section = own.section("catalogue");
        if (section.containsKey("typicalPowers")) {
            for (var json : section.getJsonArray("typicalPowers").getValuesAs(JsonObject.class)) {
                var power = TypicalPower.read(json);
                if (categories.containsKey(power.category())) {
                    offered.put(power.key(), power);
                }
            }
        }
        return offered;
    }

    private Map<String, String> categories() {
        var labels = new HashMap<String, String>();
        sql.list(
                "select code, label from power_category",
                row -> labels.put(row.getString(1), row.getString(2)) == null);
        return labels;
    }

    private Map<String, UUID> taken() {
        var taken = new HashMap<String, UUID>();
        sql.list(
                "select template_key, id from power_item where template_key is not null",
                row -> taken.put(row.getString(1), row.getObject(2, UUID.class)) == null);
        return taken;
    }

    TakenPowers take(TakePowers choice) {
        var own = template.find()
                .orElseThrow(
                        () -> new Problem(TypicalProblem.TYPICAL_POWERS_NOT_AVAILABLE, "本单位没有按模板开通，请逐项新增或者用工作簿导入。"));
        var offered = offered(own, categories());
        var keys = new LinkedHashSet<>(choice.keys());
        for (var key : keys) {
            if (!offered.containsKey(key)) {
                throw new Problem(
                        TypicalProblem.TYPICAL_POWER_NOT_FOUND, "模板“" + own.name() + "”里没有编号为 " + key + " 的典型职权。");
            }
        }
        waitForOthers();
        var taken = taken().keySet();
        var wanted = keys.stream()
                .filter(key -> !taken.contains(key))
                .map(key -> Objects.requireNonNull(offered.get(key)))
                .toList();
        var there = keys.size() - wanted.size();
        if (wanted.isEmpty()) {
            return new TakenPowers(0, 0, 0, there);
        }
        var written = write(own, wanted);
        int drawn = choice.flows() ? flows.bring(own, written) : 0;
        int points = choice.riskPoints() ? bring(own, written) : 0;
        figures.changed();
        return new TakenPowers(written.size(), drawn, points, there);
    }

    /** Two people of the unit who choose at the same time take turns; the second one sees what the first has taken. */
    private void waitForOthers() {
        sql.list("select key from setting where key = 'catalogue.customFields' for update", row -> row.getString(1));
    }

    private List<TemplateCompanion.Taken> write(UnitTemplate own, List<TypicalPower> wanted) {
        var now = clock.instant();
        var items = new ArrayList<@Nullable Object[]>();
        var bases = new ArrayList<@Nullable Object[]>();
        var subjects = new ArrayList<AuditTrail.Subject>();
        var written = new ArrayList<TemplateCompanion.Taken>();
        for (var power : wanted) {
            var id = Ids.next();
            written.add(new TemplateCompanion.Taken(id, power.key(), power.name(), power.category()));
            subjects.add(new AuditTrail.Subject(
                    id, power.name(), Map.of("template", own.name(), "version", own.version(), "key", power.key())));
            items.add(new @Nullable Object[] {
                id,
                ItemCode.madeFor("ZQ", id, power.category()),
                power.name(),
                power.category(),
                power.content(),
                own.unitName(),
                power.holderLayer(),
                power.hotPost(),
                power.direction(),
                power.visibility(),
                power.statutory().map(TypicalPower.Limit::length).orElse(null),
                power.statutory().map(TypicalPower.Limit::unit).orElse(null),
                power.key(),
                now,
                now
            });
            for (int sort = 0; sort < power.bases().size(); sort++) {
                var basis = power.bases().get(sort);
                bases.add(new @Nullable Object[] {Ids.next(), id, basis.type(), basis.title(), basis.article(), sort});
            }
        }
        sql.each(
                "insert into power_item (id, code, name, category, content, exerciser, holder_layer, hot_post, direction,"
                        + " visibility, statutory_limit, statutory_unit, template_key, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items);
        sql.each("insert into legal_basis (id, power_id, type, title, article, sort) values (?, ?, ?, ?, ?, ?)", bases);
        audit.recordEach("power.taken", "power", subjects);
        return written;
    }

    private int bring(UnitTemplate own, List<TemplateCompanion.Taken> powers) {
        int points = 0;
        for (var companion : companions) {
            points += companion.bring(own, powers);
        }
        return points;
    }
}
