package cn.mingquan.catalogue.flow.typical;

import cn.mingquan.catalogue.TemplateCompanion;
import cn.mingquan.catalogue.flow.draft.NewDrafts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.OwnTemplate;
import cn.mingquan.platform.templates.UnitTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The typical flows of the unit's template, in the version that the unit has (S0-20, S1-01). What begins with one is the
 * unit's own from then on.
 */
@Dependent
public class TypicalFlows {

    /** @param key of the typical power it was taken from, empty for another one */
    private record Of(String category, String key) {}

    private final Sql sql;
    private final OwnTemplate template;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public TypicalFlows(Sql sql, OwnTemplate template, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.template = template;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a draft of the power's flow may begin with: first what is meant for it, then what its category offers. */
    public List<OfferedFlow> forPower(UUID power) {
        return template.find().map(own -> fitting(own, power)).orElse(List.of()).stream()
                .map(OfferedFlow::of)
                .toList();
    }

    /** @throws Problem 404 when the template does not offer it for the power */
    public Begun begin(UUID power, String key) {
        return template.find()
                .flatMap(own -> fitting(own, power).stream()
                        .filter(flow -> flow.key().equals(key))
                        .findFirst()
                        .map(flow -> new Begun(flow, told(own, flow))))
                .orElseThrow(() ->
                        new Problem(TypicalFlowProblem.TYPICAL_FLOW_NOT_FOUND, "模板没有为这项职权提供编号为 " + key + " 的典型流程。"));
    }

    /**
     * A typical flow that a draft begins with.
     *
     * @param source what the audit chain keeps of where it came from
     */
    public record Begun(TypicalFlow flow, Map<String, Object> source) {}

    private static Map<String, Object> told(UnitTemplate own, TypicalFlow flow) {
        return Map.of("template", own.name(), "version", own.version(), "key", flow.key());
    }

    private List<TypicalFlow> fitting(UnitTemplate own, UUID power) {
        return sql.first(
                        "select coalesce(category, ''), coalesce(template_key, '') from power_item where id = ?",
                        row -> new Of(row.getString(1), row.getString(2)),
                        power)
                .map(of -> of(own).stream()
                        .filter(flow -> flow.categories().contains(of.category())
                                || flow.powers().contains(of.key()))
                        .sorted(Comparator.comparing(flow -> !flow.powers().contains(of.key())))
                        .toList())
                .orElse(List.of());
    }

    /** All that a template offers. */
    public static List<TypicalFlow> of(UnitTemplate own) {
        var flows = own.section("catalogue").getJsonArray("typicalFlows");
        return flows == null
                ? List.of()
                : flows.getValuesAs(JsonObject.class).stream()
                        .map(TypicalFlow::read)
                        .toList();
    }

    /** Which of the flows comes along with a typical power: the one that names it, or else the one for its category. */
    public static Optional<TypicalFlow> with(List<TypicalFlow> flows, String powerKey, String category) {
        return flows.stream()
                .filter(flow -> flow.powers().contains(powerKey))
                .findFirst()
                .or(() -> flows.stream()
                        .filter(flow ->
                                flow.powers().isEmpty() && flow.categories().contains(category))
                        .findFirst());
    }

    /**
     * Writes the first drafts of powers that were taken just now, and records them in the audit trail.
     *
     * @return how many were written
     */
    public int bring(UnitTemplate own, List<TemplateCompanion.Taken> powers) {
        var flows = of(own);
        var drafts = new NewDrafts(sql, clock.instant());
        var subjects = new ArrayList<AuditTrail.Subject>();
        for (var power : powers) {
            with(flows, power.key(), power.category()).ifPresent(flow -> {
                drafts.add(power.id(), 1, flow.table());
                subjects.add(new AuditTrail.Subject(power.id(), power.name(), told(own, flow)));
            });
        }
        drafts.write();
        audit.recordEach("flow.taken", "flow", subjects);
        return subjects.size();
    }
}
