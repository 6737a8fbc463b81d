package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what the reform has made of the unit's powers. */
@Dependent
class ReformedPowers {

    private static final String SELECT =
            "select id, name, state, stopped_on, reform, handling, version from power_item";

    private final Sql sql;

    @Inject
    ReformedPowers(Sql sql) {
        this.sql = sql;
    }

    ReformedPower get(UUID id) {
        return sql.first(SELECT + " where id = ?", ReformedPowers::row, id).orElseThrow(() -> missing(id));
    }

    /** Nobody else changes it until the transaction ends. */
    ReformedPower locked(UUID id) {
        return sql.first(SELECT + " where id = ? for update", ReformedPowers::row, id)
                .orElseThrow(() -> missing(id));
    }

    /** Those of the ids that there are; in one order, so that two calls do not wait for each other. */
    Map<UUID, ReformedPower> locked(List<UUID> ids) {
        return sql
                .list(
                        SELECT + " where id = any(?::uuid[]) order by id for update",
                        ReformedPowers::row,
                        ids.stream().map(UUID::toString).toList())
                .stream()
                .collect(Collectors.toMap(ReformedPower::id, Function.identity()));
    }

    /**
     * Holds a power and the one it may be merged into, in one order: of two that are to be merged into each other the second
     * finds that the first is decided.
     */
    void lockTogether(UUID id, @Nullable UUID into) {
        if (into != null) {
            locked(List.of(id, into));
        }
    }

    /** The powers that are still to be merged into this one. */
    List<String> comingInto(UUID id) {
        return sql.list(
                "select name from power_item where reform #>> '{pending,intoPowerId}' = ? order by name",
                row -> row.getString(1),
                id.toString());
    }

    /** Whose decision takes effect by the day. */
    List<ReformedPower> pending(LocalDate day) {
        return sql.list(
                SELECT + " where (reform #>> '{pending,effectiveOn}')::date <= ? order by id for update",
                ReformedPowers::row,
                day);
    }

    static Problem missing(UUID id) {
        return new Problem(PowerProblem.POWER_NOT_FOUND, "没有编号为 " + id + " 的职权。");
    }

    private static ReformedPower row(ResultSet row) throws SQLException {
        var reform = row.getString(5);
        var handling = row.getString(6);
        return new ReformedPower(
                row.getObject(1, UUID.class),
                row.getString(2),
                ApprovalState.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                reform == null ? Reform.NONE : Json.read(reform, Reform.class),
                handling == null ? Handling.ORDINARY : Json.read(handling, Handling.class),
                row.getLong(7));
    }

    /** What another power can be merged into: its name, if the unit exercises it and nothing else is decided of it. */
    @Nullable
    String lasting(UUID id) {
        return sql.first(
                        "select name from power_item where id = ? and state = 'APPROVED' and stopped_on is null"
                                + " and reform #> '{pending}' is null",
                        row -> row.getString(1),
                        id)
                .orElse(null);
    }

    /** Of those that are to be merged the ones whose target has ended meanwhile. */
    List<ReformedPower> withoutTarget(List<ReformedPower> due) {
        var merging = due.stream()
                .filter(power -> power.reform().mergesInto() != null)
                .toList();
        var lasting = locked(merging.stream()
                .map(power -> Objects.requireNonNull(power.reform().mergesInto()))
                .toList());
        return merging.stream()
                .filter(power -> {
                    var target = lasting.get(power.reform().mergesInto());
                    return target == null || target.state() == ApprovalState.WITHDRAWN || target.stoppedOn() != null;
                })
                .toList();
    }

    void save(List<ReformedPower> powers) {
        sql.each(
                "update power_item set reform = ?::jsonb, version = version + 1 where id = ?",
                powers.stream()
                        .map(power -> new @Nullable Object[] {Json.write(power.reform()), power.id()})
                        .toList());
    }

    void handle(UUID id, Handling handling) {
        sql.change(
                "update power_item set handling = ?::jsonb, version = version + 1 where id = ?",
                Json.write(handling),
                id);
    }

    /** As an order of the examining body stops it (S0-11), and known to the unit, which has recorded it itself. */
    void stop(UUID id, ReformDecision decision, LocalDate today, Instant now) {
        sql.change(
                "update power_item set stopped_on = ?, stop_reason = ?, stopped_by = ?, stop_acknowledged_by = ?,"
                        + " stop_acknowledged_at = ?, confirmed_no = null, confirmed_on = null, confirmed_by = null,"
                        // one that is being revised ends as well: nobody could approve or delete it afterwards
                        + " withdrawn_on = case when state = 'WITHDRAWN' then withdrawn_on else ?::date end,"
                        + " state = 'WITHDRAWN'"
                        + " where id = ? and stopped_on is null",
                decision.effectiveOn(),
                decision.documentNo() + "：" + decision.reason(),
                decision.body(),
                decision.decidedBy(),
                now,
                today,
                id);
    }
}
