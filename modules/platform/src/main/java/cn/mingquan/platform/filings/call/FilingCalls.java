package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingKinds;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls of the current body, with how their units stand. */
@Dependent
class FilingCalls {

    private static final String SELECT =
            """
            select c.id, c.kind, c.title, c.text, c.due_on, c.state, c.opened_by, c.opened_at, c.closed_by, c.closed_at,
                   c.close_reason, c.version, s.asked, s.filed, s.late, s.missing, s.returned
              from filing_call c cross join lateral (
                   select count(*) filter (where w.status <> 'EXCLUDED') as asked,
                          count(*) filter (where w.status = 'FILED') as filed,
                          count(*) filter (where w.status = 'LATE') as late,
                          count(*) filter (where w.status = 'MISSING') as missing,
                          count(*) filter (where w.status = 'RETURNED') as returned
                     from (%s) w) s
            """
                    .formatted(CalledUnits.STATUS);
    private static final String WHERE =
            " where (?::text is null or c.title ilike ?) and (?::text is null or c.state = ?)";
    private static final Map<String, String> SORTS =
            Map.of("dueOn", "c.due_on", "title", "c.title", "openedAt", "c.opened_at", "state", "c.state");

    private final Sql sql;
    private final FilingKinds kinds;
    private final Clock clock;

    @Inject
    FilingCalls(Sql sql, FilingKinds kinds, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.clock = clock;
    }

    CallPage page(@Nullable String like, @Nullable CallState state, PageQuery page) {
        var wanted = state == null ? null : state.name();
        return new CallPage(
                sql.list(
                        SELECT + WHERE + " order by " + page.orderBy(SORTS, "c.opened_at desc")
                                + ", c.id limit ? offset ?",
                        this::view,
                        like,
                        like,
                        wanted,
                        wanted,
                        page.size(),
                        page.offset()),
                sql.number("select count(*) from filing_call c" + WHERE, like, like, wanted, wanted));
    }

    /** @throws Problem when the body has no such call */
    CallView get(UUID id) {
        return sql.first(SELECT + " where c.id = ?", this::view, id)
                .orElseThrow(() -> new Problem(CallProblem.FILING_CALL_NOT_FOUND, "没有编号为 " + id + " 的报送要求。"));
    }

    /** As {@link #get}, for changing it: it is open, and nobody else changes it until the transaction ends. */
    CallView open(UUID id, @Nullable String ifMatch) {
        sql.list("select 1 from filing_call where id = ? for update", row -> 1, id);
        var call = get(id);
        if (call.state() != CallState.OPEN) {
            throw new Problem(CallProblem.FILING_CALL_CLOSED, "“" + call.title() + "”已经结束。");
        }
        IfMatch.honour(ifMatch, call.version());
        return call;
    }

    void add(UUID id, OpenCall request, @Nullable String text) {
        sql.change(
                "insert into filing_call (id, kind, title, text, due_on, state, opened_by, opened_at, version)"
                        + " values (?, ?, ?, ?, ?, 'OPEN', ?, ?, 0)",
                id,
                request.kind(),
                request.title().strip(),
                text,
                request.dueOn(),
                Scopes.actor().name(),
                clock.instant());
    }

    void extend(UUID id, LocalDate dueOn) {
        sql.change("update filing_call set due_on = ?, version = version + 1 where id = ?", dueOn, id);
    }

    void close(UUID id, String reason) {
        sql.change(
                "update filing_call set state = 'CLOSED', closed_by = ?, closed_at = ?, close_reason = ?,"
                        + " version = version + 1 where id = ?",
                Scopes.actor().name(),
                clock.instant(),
                reason,
                id);
    }

    private CallView view(ResultSet row) throws SQLException {
        var due = row.getObject(5, LocalDate.class);
        var closed = row.getObject(10, OffsetDateTime.class);
        var state = CallState.valueOf(row.getString(6));
        var waiting = row.getLong(16) + row.getLong(17);
        var passed = state == CallState.OPEN && due.isBefore(LocalDate.now(clock));
        return new CallView(
                row.getObject(1, UUID.class),
                row.getString(2),
                kinds.label(row.getString(2)),
                row.getString(3),
                row.getString(4),
                due,
                state,
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                closed == null ? null : closed.toInstant(),
                row.getString(11),
                row.getLong(12),
                new CallCounts(
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        row.getLong(16),
                        row.getLong(17),
                        passed ? waiting : 0));
    }
}
