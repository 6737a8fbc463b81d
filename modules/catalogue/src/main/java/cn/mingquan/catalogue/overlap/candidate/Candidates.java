package cn.mingquan.catalogue.overlap.candidate;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.submission.PowerStatementKind;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares a row with the latest statement of every other unit: code, name, legal basis. How like two names are is the share of
 * pairs of neighbouring characters that they have in common (Dice), reckoned in the database so that no statement is read here.
 */
@Dependent
public class Candidates {

    /** From which likeness of the names two powers are worth a look. */
    static final int LIKE = 60;

    private static final String SUBJECT =
            """
            select r.document_id, i.sender_name, r.sort, r.code, r.name, r.category, r.exerciser, r.bases, r.verdict, true, true,
                   true, 100,
                   (select c.title from overlap_case c where c.body is null and c.state in ('OPEN', 'OPINION')
                       and c.claims @> jsonb_build_array(jsonb_build_object('powerId', r.power_id)) limit 1)
              from statement_row r join incoming i on i.id = r.document_id
             where i.kind = ? and i.id = ? and r.sort = ? and i.state in ('RECEIVED', 'ANSWERED')
            """;

    private static final String FOUND =
            """
            with latest as (
                select distinct on (sender_id) id, sender_id, sender_name from incoming
                 where kind = ? and state in ('RECEIVED', 'ANSWERED') order by sender_id, sent_at desc, id desc),
            mine as (
                select i.sender_id, r.code, r.name, r.bases from statement_row r join incoming i on i.id = r.document_id
                 where r.document_id = ? and r.sort = ?),
            found as (
                select r.document_id, l.sender_name, r.sort, r.code, r.name, r.category, r.exerciser, r.bases, r.verdict,
                       r.power_id, r.code <> '' and r.code = mine.code as same_code,
                       replace(r.name, ' ', '') = replace(mine.name, ' ', '') as same_name,
                       exists (select 1 from jsonb_to_recordset(r.bases) as b (title text, article text),
                                             jsonb_to_recordset(mine.bases) as m (title text, article text)
                                where b.title = m.title and b.article = m.article) as same_basis,
                       (select 200 * count(*) from unnest(?::text[]) p where position(p in r.name) > 0)
                           / (greatest(length(r.name) - 1, 1) + ?) as likeness
                  from mine cross join latest l join statement_row r on r.document_id = l.id
                 where l.sender_id <> mine.sender_id and r.verdict is distinct from 'STOPPED'
                   and (?::text is null or r.name ilike ? or r.code ilike ? or l.sender_name ilike ?))
            select document_id, sender_name, sort, code, name, category, exerciser, bases, verdict, same_code, same_name,
                   same_basis, least(likeness, 100),
                   (select c.title from overlap_case c where c.body is null and c.state in ('OPEN', 'OPINION')
                       and c.claims @> jsonb_build_array(jsonb_build_object('powerId', f.power_id)) limit 1),
                   count(*) over ()
              from found f
             where ?::text is not null or same_code or same_name or same_basis or likeness >= ?
             order by same_name desc, same_code desc, same_basis desc, likeness desc, sender_name, sort
             limit ? offset ?
            """;

    private final Sql sql;

    @Inject
    public Candidates(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param words with them everything of other units is looked through, and not only what is alike
     * @throws Problem when this body has no such row
     */
    CandidatePage page(UUID filing, int sort, @Nullable String words, PageQuery page) {
        var subject = sql.first(SUBJECT, Candidates::candidate, PowerStatementKind.CODE, filing, sort)
                .orElseThrow(() -> new Problem(StatementProblem.STATEMENT_NOT_FOUND, "没有这份权力明晰表的第 " + sort + " 项。"));
        var pairs = pairs(subject.name());
        var like = SearchWords.pattern(words);
        var total = new long[1];
        var items = sql.list(
                FOUND,
                row -> {
                    total[0] = row.getLong(15);
                    return candidate(row);
                },
                PowerStatementKind.CODE,
                filing,
                sort,
                pairs,
                Math.max(pairs.size(), 1),
                like,
                like,
                like,
                like,
                like,
                LIKE,
                page.size(),
                page.offset());
        return new CandidatePage(items, total[0], subject);
    }

    static Set<String> pairs(String name) {
        var characters = name.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        var pairs = new TreeSet<String>();
        for (var i = 0; i + 1 < characters.length; i++) {
            pairs.add(characters[i] + characters[i + 1]);
        }
        return pairs.isEmpty() ? new TreeSet<>(Arrays.asList(characters)) : pairs;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var verdict = row.getString(9);
        return new Candidate(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                List.of(Json.read(row.getString(8), BasisEntry[].class)),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getInt(13),
                row.getString(14));
    }
}
