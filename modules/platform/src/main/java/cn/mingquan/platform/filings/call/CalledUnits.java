package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.filings.asked.CallStatus;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.AddressBook;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units of a call. How they stand follows from what they have filed since it was opened. */
@Dependent
class CalledUnits {

    /** The units of the call {@code c}. */
    static final String STATUS =
            """
            select u.unit_id, u.name, u.place, u.reminders, u.reminded_at, f.id as filing_id, f.sent_at,
                   coalesce(u.exclude_reason, case when f.state = 'RETURNED' then f.reason end) as reason,
                   case when u.excluded_at is not null then 'EXCLUDED' when f.id is null then 'MISSING'
                        when f.state = 'RETURNED' then 'RETURNED'
                        when (f.sent_at at time zone 'Asia/Shanghai')::date > c.due_on then 'LATE'
                        else 'FILED' end as status
              from filing_call_unit u left join lateral (
                   select i.id, i.sent_at, i.state, i.reason from incoming i
                    where i.sender_id = u.unit_id and i.kind = c.kind and i.sent_at >= c.opened_at
                    order by i.sent_at desc, i.id desc limit 1) f on true
             where u.call_id = c.id
            """;

    private static final String SELECT =
            "select w.unit_id, w.name, w.place, w.status, w.filing_id, w.sent_at, w.reason, w.reminders, w.reminded_at"
                    + " from filing_call c cross join lateral (" + STATUS + ") w";
    private static final String WHERE = " where c.id = ? and (?::text is null or w.name ilike ? or w.place ilike ?)"
            + " and (?::text is null or w.status = ?) and (not ?::boolean or w.status in ('MISSING', 'RETURNED'))";
    private static final Map<String, String> SORTS = Map.of(
            "name",
            "w.name",
            "place",
            "w.place",
            "status",
            "w.status",
            "filedAt",
            "w.sent_at",
            "reminders",
            "w.reminders");

    private final Sql sql;
    private final Clock clock;

    @Inject
    CalledUnits(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID call, List<AddressBook.Under> units) {
        sql.each(
                "insert into filing_call_unit (call_id, unit_id, name, place, reminders) values (?, ?, ?, ?, 0)",
                units.stream()
                        .map(unit -> new @Nullable Object[] {
                            call, unit.address().unitId(), unit.address().name(), unit.place()
                        })
                        .toList());
    }

    CalledUnitPage page(CallView call, CalledUnitFilter filter, PageQuery page) {
        var like = filter.like();
        var status = filter.status();
        return new CalledUnitPage(
                sql.list(
                        SELECT + WHERE + " order by " + page.orderBy(SORTS, "w.place, w.name")
                                + ", w.unit_id limit ? offset ?",
                        row -> view(row, call.dueOn()),
                        call.id(),
                        like,
                        like,
                        like,
                        status,
                        status,
                        filter.waiting(),
                        page.size(),
                        page.offset()),
                sql.number(
                        "select count(*) from filing_call c cross join lateral (" + STATUS + ") w" + WHERE,
                        call.id(),
                        like,
                        like,
                        like,
                        status,
                        status,
                        filter.waiting()));
    }

    /** From whom something is still to come. */
    List<CalledUnit> waiting(CallView call) {
        return sql.list(
                SELECT + " where c.id = ? and w.status in ('MISSING', 'RETURNED') order by w.place, w.name, w.unit_id",
                row -> view(row, call.dueOn()),
                call.id());
    }

    /** All that are asked. */
    List<UUID> asked(UUID call) {
        return sql.list(
                "select unit_id from filing_call_unit where call_id = ? and excluded_at is null",
                row -> row.getObject(1, UUID.class),
                call);
    }

    /** Its name, if it was asked and still is. */
    Optional<String> exclude(UUID call, UUID unit, String reason) {
        return sql.first(
                "update filing_call_unit set excluded_at = ?, excluded_by = ?, exclude_reason = ?"
                        + " where call_id = ? and unit_id = ? and excluded_at is null returning name",
                row -> row.getString(1),
                clock.instant(),
                Scopes.actor().name(),
                reason,
                call,
                unit);
    }

    void reminded(UUID call, Collection<UUID> units, Instant at) {
        sql.change(
                "update filing_call_unit set reminders = reminders + 1, reminded_at = ?"
                        + " where call_id = ? and unit_id = any(?::uuid[])",
                at,
                call,
                units);
    }

    private CalledUnit view(ResultSet row, LocalDate dueOn) throws SQLException {
        var status = CallStatus.valueOf(row.getString(4));
        var filedAt = instant(row, 6);
        var until = status.waiting() || filedAt == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(filedAt, clock.getZone());
        var days = status == CallStatus.EXCLUDED ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
        return new CalledUnit(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                status,
                status.waiting() && days > 0,
                days,
                row.getObject(5, UUID.class),
                filedAt,
                row.getString(7),
                row.getInt(8),
                instant(row, 9));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
