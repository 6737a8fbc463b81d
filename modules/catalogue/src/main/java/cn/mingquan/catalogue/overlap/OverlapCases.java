package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import cn.mingquan.catalogue.overlap.dispute.Ruling;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases that the current body leads. */
@Dependent
class OverlapCases {

    private static final String SELECT =
            "select id, title, reason, state, claims, opinion, ruling, withdrawal, opened_by, opened_at, version"
                    + " from overlap_case c";
    private static final String DAYS =
            "greatest(0, coalesce(c.ruled_on, ?::date) - (c.opened_at at time zone 'Asia/Shanghai')::date)";
    private static final Map<String, String> SORTS =
            Map.of("openedAt", "c.opened_at", "title", "c.title", "state", "c.state", "days", "days");

    private final Sql sql;
    private final Clock clock;

    @Inject
    OverlapCases(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    OverlapPage page(OverlapFilter filter, PageQuery page) {
        var search = filter.search();
        var today = LocalDate.now(clock);
        var parameters = new java.util.ArrayList<@Nullable Object>();
        parameters.add(today);
        parameters.addAll(java.util.Arrays.asList(search.parameters(page.size(), page.offset())));
        var items = sql.list(
                "select c.id, c.title, (select jsonb_agg(distinct w->>'unit') from jsonb_array_elements(c.claims) w),"
                        + " jsonb_array_length(c.claims), c.state, c.opened_at, " + DAYS + " as days,"
                        + " c.ruling->>'owner', c.ruling->>'documentNo', c.ruled_on from overlap_case c"
                        + search.where() + " order by " + page.orderBy(SORTS, "c.opened_at desc")
                        + ", c.id limit ? offset ?",
                OverlapCases::line,
                parameters.toArray());
        var total = sql.number("select count(*) from overlap_case c" + search.where(), search.parameters());
        return counted(items, total, today);
    }

    private OverlapPage counted(List<OverlapRow> items, long total, LocalDate today) {
        return sql.first(
                        "select count(*) filter (where c.state = 'OPEN'), count(*) filter (where c.state = 'OPINION'),"
                                + " count(*) filter (where c.state = 'RULED'),"
                                + " percentile_cont(0.5) within group (order by " + DAYS
                                + ") filter (where c.state = 'RULED')"
                                + " from overlap_case c where c.body is null",
                        row -> new OverlapPage(
                                items, total, row.getInt(1), row.getInt(2), row.getInt(3), median(row, 4)),
                        today)
                .orElseThrow();
    }

    private static @Nullable Double median(ResultSet row, int column) throws SQLException {
        var median = row.getDouble(column);
        return row.wasNull() ? null : median;
    }

    /** @throws Problem when this body leads no such case */
    OverlapCase get(UUID id) {
        return sql.first(SELECT + " where id = ? and body is null", OverlapCases::whole, id)
                .orElseThrow(() -> new Problem(OverlapProblem.OVERLAP_NOT_FOUND, "没有编号为 " + id + " 的交叉案件。"));
    }

    /** As {@link #get}; it stays locked. */
    OverlapCase locked(UUID id) {
        sql.list("select 1 from overlap_case where id = ? for update", row -> 1, id);
        return get(id);
    }

    /** Two people of the body who open cases at the same time take turns. */
    void takeTurns() {
        sql.list("select key from setting where key = 'catalogue.customFields' for update", row -> row.getString(1));
    }

    void add(UUID id, OpenOverlap request, List<Claim> claims, String by, Instant at) {
        sql.change(
                "insert into overlap_case (id, title, reason, claims, state, opened_by, opened_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?)",
                id,
                request.title().strip(),
                request.reason().strip(),
                Json.write(claims),
                OverlapState.OPEN,
                by,
                at);
    }

    void opinion(UUID id, Opinion opinion) {
        sql.change(
                "update overlap_case set state = 'OPINION', opinion = ?::jsonb, version = version + 1 where id = ?",
                Json.write(opinion),
                id);
    }

    void ruling(UUID id, Ruling ruling) {
        sql.change(
                "update overlap_case set state = 'RULED', ruling = ?::jsonb, ruled_on = ?, version = version + 1"
                        + " where id = ?",
                Json.write(ruling),
                ruling.on(),
                id);
    }

    void withdraw(UUID id, String reason) {
        sql.change(
                "update overlap_case set state = 'WITHDRAWN', withdrawal = ?, version = version + 1 where id = ?",
                reason,
                id);
    }

    /** @return the title of a case under way in which the power is claimed */
    Optional<String> underWay(UUID power) {
        return sql.first(
                "select title from overlap_case where body is null and state in ('OPEN', 'OPINION') and claims @> ?::jsonb",
                row -> row.getString(1),
                "[{\"powerId\": \"" + power + "\"}]");
    }

    OverlapView view(UUID id) {
        var overlap = get(id);
        var ruling = overlap.ruling();
        var opened = LocalDate.ofInstant(overlap.openedAt(), cn.mingquan.platform.time.Clocks.ZONE);
        var until = ruling == null ? LocalDate.now(clock) : ruling.on();
        return new OverlapView(
                id,
                overlap.title(),
                overlap.reason(),
                overlap.state(),
                overlap.claims(),
                overlap.opinion(),
                ruling,
                overlap.withdrawal(),
                overlap.openedBy(),
                overlap.openedAt(),
                Math.toIntExact(Math.max(0, opened.until(until, java.time.temporal.ChronoUnit.DAYS))),
                notices(id),
                overlap.version());
    }

    private List<OverlapView.SentNotice> notices(UUID id) {
        return sql.list(
                "select title, receiver_name, state, sent_at, closed_at, reason from outgoing where subject_id = ?"
                        + " order by sent_at, receiver_name, id",
                row -> new OverlapView.SentNotice(
                        row.getString(1),
                        row.getString(2),
                        FilingState.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString(6)),
                id);
    }

    private static OverlapRow line(ResultSet row) throws SQLException {
        return new OverlapRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                List.of(Json.read(row.getString(3), String[].class)),
                row.getInt(4),
                OverlapState.valueOf(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class));
    }

    private static OverlapCase whole(ResultSet row) throws SQLException {
        return new OverlapCase(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                OverlapState.valueOf(row.getString(4)),
                List.of(Json.read(row.getString(5), Claim[].class)),
                read(row.getString(6), Opinion.class),
                read(row.getString(7), Ruling.class),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getLong(11));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : Json.read(json, type);
    }
}
