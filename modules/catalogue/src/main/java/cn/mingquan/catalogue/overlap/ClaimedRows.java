package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.statement.StatementDocument;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.statement.StatementRows.Decision;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.submission.PowerStatementKind;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.Inbox;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of filed statements that cases are about, in the copies of the body that examines them. */
@Dependent
public class ClaimedRows {

    private static final String FIND =
            """
            select i.sender_id, i.sender_name, r.document_id, r.sort, r.power_id, r.code, r.name, r.category, r.exerciser,
                   r.content, r.bases, coalesce(r.verdict = 'STOPPED', false)
              from statement_row r join incoming i on i.id = r.document_id
             where r.document_id = ? and r.sort = ? and i.kind = ? and i.state in ('RECEIVED', 'ANSWERED')
               for update of r
            """;

    private static final String CONTESTED =
            """
            select r.sort, c.title, c.state = 'RULED'
              from statement_row r join overlap_case c on c.body is null
                   and (c.state in ('OPEN', 'OPINION')
                            and c.claims @> jsonb_build_array(jsonb_build_object('powerId', r.power_id))
                        or c.state = 'RULED'
                            and c.claims @> jsonb_build_array(jsonb_build_object('filingId', r.document_id, 'sort', r.sort)))
             where r.document_id = ?
             order by c.opened_at
            """;

    private final Sql sql;
    private final Inbox inbox;
    private final StatementRows rows;
    private final Clock clock;

    @Inject
    public ClaimedRows(Sql sql, Inbox inbox, StatementRows rows, Clock clock) {
        this.sql = sql;
        this.inbox = inbox;
        this.rows = rows;
        this.clock = clock;
    }

    /** A row, and whether it was ordered to stop. */
    record Found(Claim claim, boolean stopped) {}

    /** When the statement was made that has come with the filing. */
    Instant madeAt(UUID filing) {
        return Json.read(inbox.get(filing, PowerStatementKind.CODE).document(), StatementDocument.class)
                .madeAt();
    }

    /** The row of a statement that was received and not returned; it stays locked, so that two cases about it take turns. */
    Optional<Found> lock(UUID filing, int sort, Instant madeAt) {
        return sql.first(FIND, row -> found(row, madeAt), filing, sort, PowerStatementKind.CODE);
    }

    private static Found found(ResultSet row, Instant madeAt) throws SQLException {
        return new Found(
                new Claim(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        List.of(Json.read(row.getString(11), BasisEntry[].class)),
                        madeAt),
                row.getBoolean(12));
    }

    /**
     * That a row stands in a case: its verdict follows the case and is not given by hand.
     *
     * @param ruled it is decided; until then the row may be noted as overlapping
     */
    public record Contest(String title, boolean ruled) {

        /** Whether the verdict goes against the case. */
        public boolean forbids(Verdict verdict) {
            return ruled || verdict != Verdict.OVERLAPPING;
        }
    }

    /** The rows of a statement that stand in a case: as they are, or as an earlier version has them while it is under way. */
    public Map<Integer, Contest> contested(UUID filing) {
        var contested = new TreeMap<Integer, Contest>();
        sql.list(
                CONTESTED,
                row -> contested.put(row.getInt(1), new Contest(row.getString(2), row.getBoolean(3))),
                filing);
        return contested;
    }

    /** Whether a basis of the row holds on the day: without one nothing is confirmed. */
    boolean grounded(Claim claim, LocalDate day) {
        return rows.grounds(claim.filingId(), List.of(claim.sort()), day).stream()
                .allMatch(StatementRows.Ground::valid);
    }

    /** Gives rows the verdict that follows from the case, where the examination has not ended. */
    void decide(List<Claim> claims, Decision decision) {
        underExamination(claims)
                .forEach((filing, of) ->
                        rows.decide(filing, of, decision, Scopes.actor().name(), clock.instant()));
    }

    /** After a withdrawal somebody examines them anew. */
    void reopen(List<Claim> claims) {
        underExamination(claims)
                .forEach((filing, of) -> sql.change(
                        "update statement_row set verdict = null, reason = null, decided_by = null, decided_at = null"
                                + " where document_id = ? and sort = any(?::int[]) and verdict = ?",
                        filing,
                        of,
                        Verdict.OVERLAPPING));
    }

    private Map<UUID, List<Integer>> underExamination(List<Claim> claims) {
        var byFiling = claims.stream()
                .collect(Collectors.groupingBy(
                        Claim::filingId, TreeMap::new, Collectors.mapping(Claim::sort, Collectors.toList())));
        var open = sql.list(
                "select id from incoming where id = any(?::uuid[]) and state = 'RECEIVED' for update",
                row -> row.getObject(1, UUID.class),
                byFiling.keySet());
        byFiling.keySet().retainAll(open);
        return byFiling;
    }
}
