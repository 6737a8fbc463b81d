package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.comparison.FlowComparison;
import cn.mingquan.catalogue.flow.draft.NewDrafts;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of flows of the current tenant. */
@Dependent
class FlowVersions {

    private static final String SELECT = "select id, number, state, as_it_was, document, steps, published_on,"
            + " published_by, superseded_on, updated_at, version from power_flow where power_id = ?";

    private final Sql sql;
    private final Clock clock;

    @Inject
    FlowVersions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Newest first. */
    List<FlowVersion> all(UUID power) {
        return sql.list(SELECT + " order by number desc", FlowVersions::read, power);
    }

    FlowVersion get(UUID power, int number) {
        return sql.first(SELECT + " and number = ?", FlowVersions::read, power, number)
                .orElseThrow(() -> new Problem(FlowProblem.FLOW_VERSION_NOT_FOUND, "没有第 " + number + " 版流程。"));
    }

    /** The first version that is no draft: what later ones are counted against. */
    Optional<FlowVersion> first(UUID power) {
        return sql.first(SELECT + " and state <> 'DRAFT' order by number limit 1", FlowVersions::read, power);
    }

    /** Whoever changes versions of one flow at the same time takes turns. */
    void waitForOthers(UUID power) {
        sql.list("select id from power_item where id = ? for update", row -> row.getObject(1, UUID.class), power);
    }

    private static FlowVersion read(ResultSet row) throws SQLException {
        return new FlowVersion(
                row.getObject(1, UUID.class),
                row.getInt(2),
                FlowState.valueOf(row.getString(3)),
                row.getBoolean(4),
                Json.read(row.getString(5), FlowTable.class),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getLong(11));
    }

    void add(UUID power, int number, FlowTable table) {
        var drafts = new NewDrafts(sql, clock.instant());
        drafts.add(power, number, table);
        drafts.write();
    }

    /** Only a draft is changed, and only by whoever saw it as it stands. */
    void change(FlowVersion draft, FlowTable table) {
        var changed = sql.change(
                "update power_flow set document = ?::jsonb, steps = ?, updated_at = ?, version = version + 1"
                        + " where id = ? and version = ? and state = 'DRAFT'",
                Json.write(table),
                table.tasks().size(),
                clock.instant(),
                draft.id(),
                draft.version());
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新后重新修改。");
        }
    }

    void remove(FlowVersion draft) {
        sql.change("delete from power_flow where id = ? and state = 'DRAFT'", draft.id());
    }

    /** A draft becomes what the flow was before, beside everything that is published. */
    void keepAsItWas(FlowVersion draft) {
        sql.change(
                "update power_flow set state = 'SUPERSEDED', as_it_was = true, superseded_on = ?, updated_at = ?,"
                        + " version = version + 1 where id = ?",
                LocalDate.now(clock),
                clock.instant(),
                draft.id());
    }

    /** The draft becomes the published version; the one before it is superseded. */
    void publish(UUID power, FlowVersion draft, FlowTable table, @Nullable FlowComparison change, String by) {
        var today = LocalDate.now(clock);
        sql.change(
                "update power_flow set state = 'SUPERSEDED', superseded_on = ?, version = version + 1"
                        + " where power_id = ? and state = 'PUBLISHED'",
                today,
                power);
        sql.change(
                "update power_flow set state = 'PUBLISHED', document = ?::jsonb, published_on = ?, published_by = ?,"
                        + " steps_before = ?, steps_removed = ?, statutory_removed = ?, steps_added = ?,"
                        + " steps_changed = ?, updated_at = ?, version = version + 1 where id = ?",
                Json.write(table),
                today,
                by,
                change == null ? null : change.stepsBefore(),
                change == null ? null : change.removed(),
                change == null ? null : change.statutoryRemoved(),
                change == null ? null : change.added(),
                change == null ? null : change.changed(),
                clock.instant(),
                draft.id());
    }
}
