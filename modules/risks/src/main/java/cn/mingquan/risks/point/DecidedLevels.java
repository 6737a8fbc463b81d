package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.platform.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.RiskFigures;
import cn.mingquan.risks.level.LevelView;
import cn.mingquan.risks.level.RiskScale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives approved points the levels that the unit's body has decided after they were moderated (S0-18, S2-21). They stay
 * approved: it is that body which approves them.
 */
@Dependent
public class DecidedLevels {

    private static final String TAKE =
            """
            update risk_point r set level = l.code, updated_at = ?, version = version + 1
              from unnest(?::uuid[], ?::text[], ?::text[]) as d (point, proposed, decided)
              join risk_level l on l.code = d.decided
             where r.id = d.point and r.state = 'APPROVED' and r.level = d.proposed and r.level <> l.code
            returning r.id, r.description
            """;

    private final Sql sql;
    private final RiskScale scale;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    public DecidedLevels(Sql sql, RiskScale scale, AuditTrail audit, FigureChanges figures, Clock clock) {
        this.sql = sql;
        this.scale = scale;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A decided level.
     *
     * @param proposed which the point must still have
     * @param reason why it is another one
     */
    public record Decided(UUID point, String proposed, String decided, @Nullable String reason) {}

    /** A point that was left as it is, and why. */
    public record LeftOut(String point, String reason) {}

    private record Standing(String description, ApprovalState state, String level) {}

    /**
     * @param catalogue by which they were decided, for the record
     * @return the points that were left as they are although another level was decided
     */
    public List<LeftOut> take(List<Decided> levels, String catalogue) {
        var ids = levels.stream().map(Decided::point).toList();
        var taken = new HashMap<UUID, String>();
        sql.list(
                TAKE,
                row -> taken.put(row.getObject(1, UUID.class), row.getString(2)),
                clock.instant(),
                ids,
                levels.stream().map(Decided::proposed).toList(),
                levels.stream().map(Decided::decided).toList());
        var labels = scale.scale().items().stream().collect(Collectors.toMap(LevelView::code, LevelView::label));
        if (!taken.isEmpty()) {
            record(
                    levels.stream()
                            .filter(level -> taken.containsKey(level.point()))
                            .toList(),
                    taken,
                    labels,
                    catalogue);
            figures.changed(RiskFigures.TOPIC);
        }
        return leftOut(
                levels.stream()
                        .filter(level -> !taken.containsKey(level.point()))
                        .toList(),
                labels);
    }

    private void record(List<Decided> levels, Map<UUID, String> taken, Map<String, String> labels, String catalogue) {
        audit.recordEach(
                "risk-point.level-decided",
                "risk-point",
                levels.stream()
                        .map(level -> {
                            var fields = new HashMap<String, Object>();
                            fields.put("levelBefore", label(labels, level.proposed()));
                            fields.put("level", label(labels, level.decided()));
                            fields.put("riskCatalogue", catalogue);
                            if (level.reason() != null) {
                                fields.put("reason", level.reason());
                            }
                            return new AuditTrail.Subject(
                                    level.point(), Texts.label(taken.getOrDefault(level.point(), "")), fields);
                        })
                        .toList());
    }

    private List<LeftOut> leftOut(List<Decided> levels, Map<String, String> labels) {
        var standing = new HashMap<UUID, Standing>();
        sql.list(
                "select id, description, state, level from risk_point where id = any(?::uuid[])",
                row -> standing.put(
                        row.getObject(1, UUID.class),
                        new Standing(row.getString(2), ApprovalState.valueOf(row.getString(3)), row.getString(4))),
                levels.stream().map(Decided::point).toList());
        var left = new ArrayList<LeftOut>();
        for (var level : levels) {
            var point = standing.get(level.point());
            if (point == null) {
                left.add(new LeftOut("", "风险点已经删除"));
            } else if (!level.decided().equals(point.level())) {
                left.add(new LeftOut(Texts.label(point.description()), why(level, point, labels)));
            }
        }
        return left;
    }

    private static String why(Decided level, Standing point, Map<String, String> labels) {
        if (!labels.containsKey(level.decided())) {
            return "本单位现在没有“" + level.decided() + "”这个等级";
        }
        return point.state() == ApprovalState.APPROVED
                ? "其后已改定为“" + label(labels, point.level()) + "”"
                : point.state().label() + "，请在重新审定时采用“" + label(labels, level.decided()) + "”";
    }

    private static String label(Map<String, String> labels, @Nullable String code) {
        return code == null ? "" : labels.getOrDefault(code, code);
    }
}
