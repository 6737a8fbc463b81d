package cn.mingquan.platform.filings.asked;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingKinds;
import cn.mingquan.platform.sql.Sql;
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

/** Reads what the bodies over the current unit have asked for, and tells from what it has filed whether it is done. */
@Dependent
public class AskedFilings {

    /** Of each call what was said last. */
    private static final String ASKED =
            """
             from (select distinct on (i.document::jsonb ->> 'call') i.document::jsonb as n, i.sender_id, i.sender_name,
                          i.sent_at, count(*) filter (where i.document::jsonb ->> 'act' = 'REMINDED')
                                     over (partition by i.document::jsonb ->> 'call') as reminders
                     from incoming i where i.kind = 'FILING_CALL'
                    order by i.document::jsonb ->> 'call', i.sent_at desc, i.id desc) t
              left join lateral (select o.subject_id, o.sent_at, o.state, o.reason from outgoing o
                   where o.kind = t.n ->> 'kind' and o.receiver_id = t.sender_id
                     and o.sent_at >= (t.n ->> 'openedAt')::timestamptz
                   order by o.sent_at desc, o.id desc limit 1) f on true
              cross join lateral (select case when f.sent_at is null then 'MISSING' when f.state = 'RETURNED'
                   then 'RETURNED' when (f.sent_at at time zone 'Asia/Shanghai')::date > (t.n ->> 'dueOn')::date
                   then 'LATE' else 'FILED' end as status) s
            """;

    private static final String WAITING = "((t.n ->> 'open')::boolean and s.status in ('MISSING', 'RETURNED'))";
    private static final String WHERE = " where (?::text is null or t.n ->> 'title' ilike ? or t.sender_name ilike ?)"
            + " and (not ?::boolean or " + WAITING + ")";
    private static final Map<String, String> SORTS = Map.of(
            "title",
            "t.n ->> 'title'",
            "dueOn",
            "(t.n ->> 'dueOn')::date",
            "sender",
            "t.sender_name",
            "status",
            "s.status");

    private final Sql sql;
    private final FilingKinds kinds;
    private final Clock clock;

    @Inject
    public AskedFilings(Sql sql, FilingKinds kinds, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** How many are still to be filed. */
    public long waiting() {
        return sql.number("select count(*)" + ASKED + " where " + WAITING);
    }

    public AskedPage page(@Nullable String like, boolean waiting, PageQuery page) {
        var items = sql.list(
                "select t.n ->> 'call', t.sender_id, t.sender_name, t.n ->> 'kind', t.n ->> 'title', t.n ->> 'text',"
                        + " (t.n ->> 'dueOn')::date, (t.n ->> 'open')::boolean, s.status, f.subject_id, f.sent_at,"
                        + " case when f.state = 'RETURNED' then f.reason end, t.reminders, t.n ->> 'act', t.n ->> 'said',"
                        + " t.sent_at" + ASKED + WHERE + " order by "
                        + page.orderBy(SORTS, WAITING + " desc, (t.n ->> 'dueOn')::date")
                        + ", t.n ->> 'call' limit ? offset ?",
                this::view,
                like,
                like,
                like,
                waiting,
                page.size(),
                page.offset());
        var total = sql.number("select count(*)" + ASKED + WHERE, like, like, like, waiting);
        var overdue = sql.number(
                "select count(*)" + ASKED + " where " + WAITING + " and (t.n ->> 'dueOn')::date < ?",
                LocalDate.now(clock));
        return new AskedPage(items, total, waiting(), overdue);
    }

    private AskedView view(ResultSet row) throws SQLException {
        var due = row.getObject(7, LocalDate.class);
        var open = row.getBoolean(8);
        var status = CallStatus.valueOf(row.getString(9));
        var filed = row.getObject(11, OffsetDateTime.class);
        return new AskedView(
                UUID.fromString(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                kinds.label(row.getString(4)),
                row.getString(5),
                row.getString(6),
                due,
                open,
                status,
                open && status.waiting() && due.isBefore(LocalDate.now(clock)),
                row.getObject(10, UUID.class),
                filed == null ? null : filed.toInstant(),
                row.getString(12),
                row.getLong(13),
                CallNotice.News.valueOf(row.getString(14)),
                row.getString(15),
                row.getObject(16, OffsetDateTime.class).toInstant());
    }
}
