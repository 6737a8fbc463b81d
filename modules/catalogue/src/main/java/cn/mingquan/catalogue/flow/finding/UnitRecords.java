package cn.mingquan.catalogue.flow.finding;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.RiskNames;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the unit has that a flow may name: the power it is for, posts, risk points. */
@Dependent
public class UnitRecords {

    private final Sql sql;
    private final Iterable<RiskNames> risks;

    @Inject
    UnitRecords(Sql sql, @Any Instance<RiskNames> risks) {
        this(sql, (Iterable<RiskNames>) risks);
    }

    /** For tests without a container. */
    public UnitRecords(Sql sql, Iterable<RiskNames> risks) {
        this.sql = sql;
        this.risks = risks;
    }

    /** @throws Problem when the unit has no such power */
    public FlowPower power(UUID id) {
        return sql.first(
                        "select id, code, name, level, direction, state,"
                                + " coalesce(promised_limit, statutory_limit),"
                                + " case when promised_limit is null then statutory_unit else promised_unit end"
                                + " from power_item where id = ?",
                        UnitRecords::power,
                        id)
                .orElseThrow(() -> new Problem(PowerProblem.POWER_NOT_FOUND, "没有编号为 " + id + " 的职权。"));
    }

    private static FlowPower power(ResultSet row) throws SQLException {
        return new FlowPower(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Direction.valueOf(row.getString(5)),
                ApprovalState.valueOf(row.getString(6)),
                limit(row.getString(8), row.getInt(7)));
    }

    private static @Nullable TimeLimit limit(@Nullable String unit, int length) {
        return unit == null ? null : new TimeLimit(length, TimeLimit.Unit.valueOf(unit));
    }

    /** All posts: hundreds at most. */
    public Map<UUID, HeldPost> posts() {
        var posts = new LinkedHashMap<UUID, HeldPost>();
        sql.list("select id, name, holders from post order by name", UnitRecords::post)
                .forEach(post -> posts.put(post.id(), post));
        return posts;
    }

    private static HeldPost post(ResultSet row) throws SQLException {
        return new HeldPost(
                row.getObject(1, UUID.class), row.getString(2), List.of(Json.read(row.getString(3), String[].class)));
    }

    /** What those of the risk points are called that the unit has. */
    public Map<UUID, String> risks(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            risks.forEach(kept -> names.putAll(kept.of(ids)));
        }
        return names;
    }

    /** Those of the codes that are risk points of the unit, as steps name them. */
    public Map<String, Named> risksByCode(Collection<String> codes) {
        var ids = new HashMap<String, UUID>();
        if (!codes.isEmpty()) {
            risks.forEach(kept -> ids.putAll(kept.coded(codes)));
        }
        var names = risks(ids.values());
        var found = new HashMap<String, Named>();
        ids.forEach((code, id) -> found.put(code, new Named(id, names.get(id))));
        return found;
    }

    /** The codes of those of the risk points that the unit has. */
    public Map<UUID, String> riskCodes(Collection<UUID> ids) {
        var codes = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            risks.forEach(kept -> codes.putAll(kept.codes(ids)));
        }
        return codes;
    }
}
