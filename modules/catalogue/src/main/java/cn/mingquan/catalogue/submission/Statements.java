package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.statement.VerdictCounts;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of the current unit. Their rows are frozen when they are made. */
@Dependent
class Statements {

    private static final String SELECT =
            """
            select s.id, s.period, s.number, s.title, s.signer, s.made_by, s.made_at, s.row_count, s.state, s.filing_id,
                   s.receiver, s.document_no, s.filed_at, s.settled_at, s.reason,
                   count(r.*) filter (where r.verdict = 'CONFIRMED'), count(r.*) filter (where r.verdict = 'INCOMPLETE'),
                   count(r.*) filter (where r.verdict = 'OVERLAPPING'), count(r.*) filter (where r.verdict = 'STOPPED'),
                   count(r.*) filter (where r.verdict is null)
              from (%s) s left join statement_row r on r.document_id = s.id
             group by s.id, s.period, s.number, s.title, s.signer, s.made_by, s.made_at, s.row_count, s.state, s.filing_id,
                   s.receiver, s.document_no, s.filed_at, s.settled_at, s.reason
            """;
    private static final Map<String, String> SORTS =
            Map.of("madeAt", "s.made_at", "title", "s.title", "state", "s.state", "filedAt", "s.filed_at");

    private final Sql sql;
    private final StatementRows rows;
    private final Clock clock;

    @Inject
    Statements(Sql sql, StatementRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    StatementPage page(StatementFilter filter, PageQuery page) {
        var search = filter.search();
        var order = " order by " + page.orderBy(SORTS, "s.made_at desc") + ", s.id";
        return new StatementPage(
                sql.list(
                        SELECT.formatted("select * from power_statement s" + search.where() + order
                                        + " limit ? offset ?")
                                + order,
                        Statements::view,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*) from power_statement s" + search.where(), search.parameters()));
    }

    StatementView get(UUID id) {
        return sql.first(SELECT.formatted("select * from power_statement where id = ?"), Statements::view, id)
                .orElseThrow(() -> new Problem(StatementProblem.STATEMENT_NOT_FOUND, "没有编号为 " + id + " 的权力明晰表。"));
    }

    /** As {@link #get}, for a statement that has not been filed yet; it stays locked. */
    StatementView getMade(UUID id) {
        sql.list("select 1 from power_statement where id = ? for update", row -> 1, id);
        var statement = get(id);
        if (statement.state() != StatementState.MADE) {
            throw new Problem(
                    StatementProblem.STATEMENT_FILED,
                    "“" + statement.title() + "”" + statement.state().label() + "；要更正请另做一版。");
        }
        return statement;
    }

    StatementView make(MakeStatement request) {
        // Two people of the unit who make one at the same time take turns.
        sql.list("select key from setting where key = 'catalogue.customFields' for update", row -> row.getString(1));
        sql.first(
                        "select title, state from power_statement where period = ? and state in ('MADE', 'FILED')",
                        row -> "“" + row.getString(1) + "”"
                                + StatementState.valueOf(row.getString(2)).label(),
                        request.period())
                .ifPresent(pending -> {
                    throw new Problem(StatementProblem.STATEMENT_PENDING, pending + "，办结或者删除后才能做下一版。");
                });
        var number = 1
                + Math.toIntExact(sql.number(
                        "select coalesce(max(number), 0) from power_statement where period = ?", request.period()));
        var id = Ids.next();
        var frozen = rows.freeze(id, PowerCategories.PUBLIC_SERVICE);
        if (frozen == 0) {
            throw new Problem(StatementProblem.STATEMENT_EMPTY, "本单位还没有已审定的职权，请先审定。");
        }
        sql.change(
                "insert into power_statement (id, period, number, title, signer, made_by, made_at, row_count, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'MADE')",
                id,
                request.period(),
                number,
                request.title(number),
                request.signer().strip(),
                Scopes.actor().name(),
                clock.instant(),
                frozen);
        return get(id);
    }

    void remove(UUID id) {
        rows.remove(id);
        sql.change("delete from power_statement where id = ?", id);
    }

    void filed(UUID id, UUID filing, String receiver, @Nullable String documentNo) {
        sql.change(
                "update power_statement set state = 'FILED', filing_id = ?, receiver = ?, document_no = ?, filed_at = ?"
                        + " where id = ?",
                filing,
                receiver,
                documentNo,
                clock.instant(),
                id);
    }

    /** @return when it was made */
    Instant settled(UUID id, StatementState state, @Nullable String reason) {
        return sql.first(
                        "update power_statement set state = ?, reason = ?, settled_at = ? where id = ? returning made_at",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        state,
                        reason,
                        clock.instant(),
                        id)
                .orElseThrow();
    }

    private static StatementView view(ResultSet row) throws SQLException {
        return new StatementView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Objects.requireNonNull(instant(row, 7)),
                row.getInt(8),
                StatementState.valueOf(row.getString(9)),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getString(12),
                instant(row, 13),
                instant(row, 14),
                row.getString(15),
                new VerdictCounts(row.getInt(16), row.getInt(17), row.getInt(18), row.getInt(19), row.getInt(20)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
