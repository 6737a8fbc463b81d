package cn.mingquan.platform.filings;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingKinds;
import cn.mingquan.platform.post.FilingProblem;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists filings without their documents. */
@Dependent
public class FilingLists {

    private static final String OUTGOING =
            """
            select id, kind, subject_id, title, period, document_no, receiver_name, state, sent_by, sent_at, delivered_at,
                   received_at, received_by, closed_at, closed_by, reason, encode(digest, 'hex')
              from outgoing
            """;
    private static final String OUTGOING_WHERE =
            """
             where (?::text is null or title ilike ? or receiver_name ilike ? or document_no ilike ?)
               and (?::text is null or kind = ?) and (?::text is null or state = ?)
            """;
    private static final Map<String, String> OUTGOING_SORTS =
            Map.of("sentAt", "sent_at", "title", "title", "state", "state", "receiver", "receiver_name");

    private static final String INCOMING =
            """
            select id, kind, title, period, document_no, sender_name, state, sent_by, sent_at, arrived_at, due_on,
                   received_at, received_by, closed_at, closed_by, reason, encode(digest, 'hex')
              from incoming
            """;
    private static final String LATE = "(state in ('DELIVERED', 'RECEIVED') and due_on < ?)";
    private static final String INCOMING_WHERE =
            """
             where (?::text is null or title ilike ? or sender_name ilike ? or document_no ilike ?)
               and (?::text is null or kind = ?) and (?::text is null or state = ?)
               and (not ?::boolean or %s)
            """
                    .formatted(LATE);
    private static final Map<String, String> INCOMING_SORTS = Map.of(
            "arrivedAt", "arrived_at",
            "title", "title",
            "state", "state",
            "sender", "sender_name",
            "dueOn", "due_on");

    private final Sql sql;
    private final FilingKinds kinds;
    private final Clock clock;

    @Inject
    public FilingLists(Sql sql, FilingKinds kinds, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.clock = clock;
    }

    public OutgoingPage outgoing(FilingFilter filter, PageQuery page) {
        var like = filter.pattern();
        var parameters = new @Nullable Object[] {
            like, like, like, like, filter.kind(), filter.kind(), filter.state(), filter.state()
        };
        return new OutgoingPage(
                sql.list(
                        OUTGOING + OUTGOING_WHERE + " order by " + page.orderBy(OUTGOING_SORTS, "sent_at desc")
                                + ", id limit ? offset ?",
                        this::outgoing,
                        with(parameters, page.size(), page.offset())),
                sql.number("select count(*) from outgoing" + OUTGOING_WHERE, parameters));
    }

    /** @throws Problem when the unit has not filed it */
    public OutgoingView sent(UUID id) {
        return sql.first(OUTGOING + " where id = ?", this::outgoing, id).orElseThrow(() -> missing(id));
    }

    public IncomingPage incoming(FilingFilter filter, PageQuery page) {
        var like = filter.pattern();
        var today = LocalDate.now(clock);
        var parameters = new @Nullable Object[] {
            like,
            like,
            like,
            like,
            filter.kind(),
            filter.kind(),
            filter.state(),
            filter.state(),
            filter.overdue(),
            today
        };
        var items = sql.list(
                INCOMING + INCOMING_WHERE + " order by " + page.orderBy(INCOMING_SORTS, "arrived_at desc")
                        + ", id limit ? offset ?",
                this::incoming,
                with(parameters, page.size(), page.offset()));
        var total = sql.number("select count(*) from incoming" + INCOMING_WHERE, parameters);
        return sql.first(
                        """
                        select count(*) filter (where state = 'DELIVERED'), count(*) filter (where state = 'RECEIVED'),
                               count(*) filter (where %s), count(*) filter (where state = 'RETURNED')
                          from incoming
                        """
                                .formatted(LATE),
                        row -> new IncomingPage(
                                items, total, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        today)
                .orElseThrow();
    }

    /** @throws Problem when it has not come to this body */
    public IncomingView received(UUID id) {
        return sql.first(INCOMING + " where id = ?", this::incoming, id).orElseThrow(() -> missing(id));
    }

    private static Problem missing(UUID id) {
        return new Problem(FilingProblem.FILING_NOT_FOUND, "没有编号为 " + id + " 的报送件。");
    }

    private static @Nullable Object[] with(@Nullable Object[] parameters, int size, int offset) {
        var all = java.util.Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = size;
        all[parameters.length + 1] = offset;
        return all;
    }

    private OutgoingView outgoing(ResultSet row) throws SQLException {
        return new OutgoingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                kinds.label(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                FilingState.valueOf(row.getString(8)),
                row.getString(9),
                Objects.requireNonNull(instant(row, 10)),
                instant(row, 11),
                instant(row, 12),
                row.getString(13),
                instant(row, 14),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }

    private IncomingView incoming(ResultSet row) throws SQLException {
        var state = FilingState.valueOf(row.getString(7));
        var due = row.getObject(11, LocalDate.class);
        return new IncomingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                kinds.label(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                state,
                row.getString(8),
                Objects.requireNonNull(instant(row, 9)),
                Objects.requireNonNull(instant(row, 10)),
                due,
                !state.closed() && due.isBefore(LocalDate.now(clock)),
                instant(row, 12),
                row.getString(13),
                instant(row, 14),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
