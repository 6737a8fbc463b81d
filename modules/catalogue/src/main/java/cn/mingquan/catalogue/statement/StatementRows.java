package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.classification.Classification;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of statements in the current schema. The document is a statement of the unit's own, or a filing that it examines.
 */
@Dependent
public class StatementRows {

    private static final String SELECT =
            "select sort, power_id, code, name, category, exerciser, content, bases, verdict,"
                    + " filing_no, filed_on, reason, effective_on from statement_row r";
    private static final Map<String, String> SORTS =
            Map.of("sort", "r.sort", "name", "r.name", "code", "r.code", "verdict", "r.verdict");

    private static final String FREEZE =
            """
            insert into statement_row (document_id, sort, power_id, code, name, category, exerciser, content, bases)
            select ?, row_number() over (order by c.sort, p.code, p.id), p.id, p.code, p.name, c.label, p.exerciser, p.content,
                   coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('type', b.type, 'title', b.title,
                                    'article', b.article, 'text', b.text, 'validFrom', b.valid_from, 'validTo', b.valid_to))
                                    order by b.sort)
                               from legal_basis b where b.power_id = p.id), '[]')
              from power_item p left join power_category c on c.code = p.category
             where p.state = 'APPROVED' and p.stopped_on is null and c.national_code is distinct from ?
            """;

    private static final String VALID_BASIS =
            """
            exists (select 1 from jsonb_to_recordset(r.bases) as b ("validFrom" date, "validTo" date)
                     where (b."validFrom" is null or b."validFrom" <= ?) and (b."validTo" is null or b."validTo" > ?))
            """;

    private final Sql sql;

    @Inject
    public StatementRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Freezes the unit's approved powers as they stand.
     *
     * @param service the national code of what is no power
     * @return how many
     */
    public int freeze(UUID document, String service) {
        return sql.change(FREEZE, document, service);
    }

    /** The rows as they travel. */
    public List<StatementDocument.Row> document(UUID document) {
        return all(document).stream().map(StatementDocument.Row::of).toList();
    }

    public List<StatementRow> all(UUID document) {
        return sql.list(SELECT + " where document_id = ? order by sort", StatementRows::row, document);
    }

    /** Lays out a copy that has come, for working on it. */
    public void lay(UUID document, StatementDocument copy) {
        sql.each(
                "insert into statement_row (document_id, sort, power_id, code, name, category, exerciser, content, bases)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                copy.rows().stream()
                        .map(row -> new @Nullable Object[] {
                            document,
                            row.sort(),
                            row.powerId(),
                            row.code(),
                            row.name(),
                            row.category(),
                            row.exerciser(),
                            row.content(),
                            Json.write(row.bases())
                        })
                        .toList());
    }

    public StatementRowPage page(UUID document, RowFilter filter, PageQuery page) {
        var search = filter.of(document);
        return new StatementRowPage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "r.sort")
                                + ", r.sort limit ? offset ?",
                        StatementRows::row,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*) from statement_row r" + search.where(), search.parameters()),
                counts(document));
    }

    public VerdictCounts counts(UUID document) {
        return sql.first(
                        """
                        select count(*) filter (where verdict = 'CONFIRMED'), count(*) filter (where verdict = 'INCOMPLETE'),
                               count(*) filter (where verdict = 'OVERLAPPING'), count(*) filter (where verdict = 'STOPPED'),
                               count(*) filter (where verdict is null)
                          from statement_row where document_id = ?
                        """,
                        row -> new VerdictCounts(
                                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                        document)
                .orElseThrow();
    }

    public List<Integer> undecided(UUID document) {
        return sql.list(
                "select sort from statement_row where document_id = ? and verdict is null order by sort",
                row -> row.getInt(1),
                document);
    }

    /** A row that is there, and whether a basis of it holds on the day. */
    public record Ground(int sort, String name, boolean valid) {}

    public List<Ground> grounds(UUID document, Collection<Integer> rows, LocalDate day) {
        return sql.list(
                "select r.sort, r.name, " + VALID_BASIS
                        + " from statement_row r where r.document_id = ? and r.sort = any(?::int[]) order by r.sort",
                row -> new Ground(row.getInt(1), row.getString(2), row.getBoolean(3)),
                day,
                day,
                document,
                rows);
    }

    /** What is said of rows. */
    public record Decision(
            Verdict verdict,
            @Nullable String filingNo,
            @Nullable LocalDate filedOn,
            @Nullable String reason,
            @Nullable LocalDate effectiveOn) {}

    public void decide(UUID document, Collection<Integer> rows, Decision decision, String by, Instant at) {
        sql.change(
                "update statement_row set verdict = ?, filing_no = ?, filed_on = ?, reason = ?, effective_on = ?,"
                        + " decided_by = ?, decided_at = ? where document_id = ? and sort = any(?::int[])",
                decision.verdict(),
                decision.filingNo(),
                decision.filedOn(),
                decision.reason(),
                decision.effectiveOn(),
                by,
                at,
                document,
                rows);
    }

    /** The verdicts that have come back, each into its row. */
    public void settle(UUID document, StatementReply reply, Instant at) {
        sql.each(
                "update statement_row set verdict = ?, filing_no = ?, filed_on = ?, reason = ?, effective_on = ?,"
                        + " decided_by = ?, decided_at = ? where document_id = ? and sort = ? and power_id = ?",
                reply.rows().stream()
                        .map(row -> new @Nullable Object[] {
                            row.verdict(),
                            row.filingNo(),
                            row.filedOn(),
                            row.reason(),
                            row.effectiveOn(),
                            reply.examiner(),
                            at,
                            document,
                            row.sort(),
                            row.powerId()
                        })
                        .toList());
    }

    public void remove(UUID document) {
        sql.change("delete from statement_row where document_id = ?", document);
    }

    private static StatementRow row(ResultSet row) throws SQLException {
        var verdict = row.getString(9);
        return new StatementRow(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                List.of(Json.read(row.getString(8), BasisEntry[].class)),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getObject(13, LocalDate.class),
                Classification.doubtOfLabel(row.getString(5), row.getString(4)).orElse(null));
    }
}
