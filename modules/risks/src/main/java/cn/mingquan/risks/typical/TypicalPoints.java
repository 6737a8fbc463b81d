package cn.mingquan.risks.typical;

import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.TemplateCompanion;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the typical risk points of a power's category along with it, as drafts with their measures. Points that the
 * template names for no category concern the unit as a whole: they come once, with the first powers.
 */
@Dependent
public class TypicalPoints implements TemplateCompanion {

    private final Sql sql;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public TypicalPoints(Sql sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int with(UnitTemplate template, String category) {
        return (int) points(template).stream()
                .filter(point -> categories(point).contains(category))
                .count();
    }

    @Override
    public int bring(UnitTemplate template, List<Taken> powers) {
        var rows = new Rows(template, clock.instant());
        var here = new HashSet<>(sql.list(
                "select distinct template_key from risk_point where template_key is not null",
                row -> row.getString(1)));
        for (var point : points(template)) {
            var categories = categories(point);
            if (categories.isEmpty()) {
                if (!here.contains(point.getString("code"))) {
                    rows.add(point, null);
                }
            } else {
                powers.stream()
                        .filter(power -> categories.contains(power.category()))
                        .forEach(power -> rows.add(point, power.id()));
            }
        }
        return rows.write();
    }

    private static List<JsonObject> points(UnitTemplate template) {
        var section = template.section("risks");
        return section.containsKey("typicalPoints")
                ? section.getJsonArray("typicalPoints").getValuesAs(JsonObject.class)
                : List.of();
    }

    private static List<String> categories(JsonObject point) {
        return point.containsKey("categories")
                ? point.getJsonArray("categories").getValuesAs(JsonString::getString)
                : List.of();
    }

    /** Rows in the making. */
    private final class Rows {

        private final UnitTemplate template;
        private final Instant now;
        private final Map<Integer, String> levels = new HashMap<>();
        private final Set<String> kinds;
        private final List<@Nullable Object[]> points = new ArrayList<>();
        private final List<@Nullable Object[]> measures = new ArrayList<>();
        private final List<AuditTrail.Subject> subjects = new ArrayList<>();

        Rows(UnitTemplate template, Instant now) {
            this.template = template;
            this.now = now;
            sql.list(
                    "select severity, code from risk_level order by sort desc, code desc",
                    row -> levels.put(row.getInt(1), row.getString(2)) == null);
            this.kinds = new HashSet<>(sql.list("select code from risk_kind", row -> row.getString(1)));
        }

        /** @param power null for a point of the unit as a whole */
        void add(JsonObject point, @Nullable UUID power) {
            var id = Ids.next();
            var key = point.getString("code");
            var kind = kinds.contains(point.getString("kind")) ? point.getString("kind") : null;
            points.add(new @Nullable Object[] {
                id,
                ItemCode.madeFor("FX", id, kind),
                power,
                point.getString("ownerType"),
                kind,
                point.getString("description"),
                level(point.getString("level")),
                point.getString("holderLayer"),
                point.getString("phase"),
                key,
                now,
                now
            });
            int sort = 0;
            for (var measure : point.getJsonArray("measures").getValuesAs(JsonObject.class)) {
                measures.add(new @Nullable Object[] {
                    Ids.next(), id, measure.getString("mechanism"), measure.getString("text"), sort++
                });
            }
            subjects.add(new AuditTrail.Subject(
                    id,
                    Texts.label(point.getString("description")),
                    Map.of("template", template.name(), "version", template.version(), "key", key)));
        }

        /** The unit's level of the same severity: a place may have agreed on another scale than the template's. */
        private @Nullable String level(String code) {
            return template.section("risks").getJsonArray("levels").getValuesAs(JsonObject.class).stream()
                    .filter(level -> level.getString("code").equals(code))
                    .findFirst()
                    .map(level -> levels.get(level.getInt("severity")))
                    .orElse(null);
        }

        int write() {
            sql.each(
                    "insert into risk_point (id, code, power_id, owner_type, kind, description, level, holder_layer,"
                            + " phase, template_key, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    points);
            sql.each(
                    "insert into control_measure (id, risk_point_id, mechanism, text, sort) values (?, ?, ?, ?, ?)",
                    measures);
            audit.recordEach("risk-point.taken", "risk-point", subjects);
            return points.size();
        }
    }
}
