package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.statement.VerdictCounts;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.time.Clocks;
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
                   s.receiver, s.document_no, s.filed_at, s.settled_at, s.reason, s.issue_no, s.issued_on, s.approvals,
                   s.issued_by, s.issued_at,
                   s.id = (select i.id from power_statement i where i.issued_on is not null
                            order by i.issued_on desc, i.issued_at desc limit 1) as current,
                   count(r.*) filter (where r.verdict = 'CONFIRMED'), count(r.*) filter (where r.verdict = 'INCOMPLETE'),
                   count(r.*) filter (where r.verdict = 'OVERLAPPING'), count(r.*) filter (where r.verdict = 'STOPPED'),
                   count(r.*) filter (where r.verdict is null)
              from (%s) s left join statement_row r on r.document_id = s.id
             group by s.id, s.period, s.number, s.title, s.signer, s.made_by, s.made_at, s.row_count, s.state, s.filing_id,
                   s.receiver, s.document_no, s.filed_at, s.settled_at, s.reason, s.issue_no, s.issued_on, s.approvals,
                   s.issued_by, s.issued_at
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
        return requireMade(id);
    }

    /** As {@link #getMade}, without the lock: before an upload is read. */
    StatementView requireMade(UUID id) {
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

    /**
     * Issues an examined statement, once: what is issued is not written again.
     *
     * @return the statement as it was before
     */
    StatementView issue(UUID id, IssueStatement request) {
        // Two people of the unit who issue at the same time take turns.
        sql.list("select 1 from power_statement where state = 'EXAMINED' order by id for update", row -> 1);
        var statement = get(id);
        if (statement.state() != StatementState.EXAMINED) {
            throw new Problem(
                    StatementProblem.STATEMENT_NOT_EXAMINED,
                    "“" + statement.title() + "”" + statement.state().label() + "，审查完毕后才能下发。");
        }
        if (statement.issue() != null) {
            throw new Problem(
                    StatementProblem.STATEMENT_ISSUED,
                    "“" + statement.title() + "”已以" + statement.issue().documentNo() + "下发，不能改写；要变更请另做一版。");
        }
        if (statement.counts().confirmed() == 0) {
            throw new Problem(StatementProblem.STATEMENT_NOT_EXAMINED, "“" + statement.title() + "”没有得到确认的职权，不能下发。");
        }
        request.judge(LocalDate.ofInstant(statement.madeAt(), Clocks.ZONE), LocalDate.now(clock));
        sql.first(
                        "select issued_on from power_statement where issued_on is not null order by issued_on desc limit 1",
                        row -> row.getObject(1, LocalDate.class))
                .filter(last -> last.isAfter(request.issuedOn()))
                .ifPresent(last -> {
                    throw new Problem(StatementProblem.ISSUE_INVALID, "下发信息填写有误，请按提示改正。")
                            .with("issuedOn", "上一次下发在 " + last + "，这一次不能更早");
                });
        sql.change(
                "update power_statement set issue_no = ?, issued_on = ?, approvals = ?::jsonb, issued_by = ?, issued_at = ?"
                        + " where id = ?",
                request.documentNo().strip(),
                request.issuedOn(),
                Json.write(request.approvals()),
                Scopes.actor().name(),
                clock.instant(),
                id);
        return statement;
    }

    /** @return the version made before this one, if any */
    Optional<UUID> before(UUID id) {
        return sql.first(
                "select b.id from power_statement s join power_statement b on (b.made_at, b.id) < (s.made_at, s.id)"
                        + " where s.id = ? order by b.made_at desc, b.id desc limit 1",
                row -> row.getObject(1, UUID.class),
                id);
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
                new VerdictCounts(row.getInt(22), row.getInt(23), row.getInt(24), row.getInt(25), row.getInt(26)),
                issue(row));
    }

    private static @Nullable StatementIssue issue(ResultSet row) throws SQLException {
        var number = row.getString(16);
        return number == null
                ? null
                : new StatementIssue(
                        number,
                        row.getObject(17, LocalDate.class),
                        List.of(Json.read(row.getString(18), Approval[].class)),
                        row.getString(19),
                        Objects.requireNonNull(instant(row, 20)),
                        row.getBoolean(21));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
