package cn.mingquan.catalogue.overlap.candidate;

import cn.mingquan.catalogue.submission.PowerStatementKind;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to begin: powers of the same name in the latest statements of two units or more. */
@Dependent
public class Suggestions {

    private static final String FOUND =
            """
            with latest as (
                select distinct on (sender_id) id, sender_id, sender_name from incoming
                 where kind = ? and state in ('RECEIVED', 'ANSWERED') order by sender_id, sent_at desc, id desc),
            stated as (
                select l.sender_id, l.sender_name, r.document_id, r.sort, r.name, replace(r.name, ' ', '') as plain
                  from latest l join statement_row r on r.document_id = l.id
                 where r.verdict is distinct from 'STOPPED' and (?::text is null or r.name ilike ?)
                   and not exists (select 1 from overlap_case c where c.body is null and c.state <> 'WITHDRAWN'
                                      and c.claims @> jsonb_build_array(jsonb_build_object('powerId', r.power_id))))
            select min(name), jsonb_agg(distinct sender_name), count(*),
                   (array_agg(document_id order by sender_name, sort))[1], (array_agg(sort order by sender_name, sort))[1],
                   count(*) over ()
              from stated group by plain having count(distinct sender_id) > 1
             order by count(distinct sender_id) desc, plain limit ? offset ?
            """;

    private final Sql sql;

    @Inject
    public Suggestions(Sql sql) {
        this.sql = sql;
    }

    SuggestionPage page(@Nullable String words, PageQuery page) {
        var like = SearchWords.pattern(words);
        var total = new long[1];
        var items = sql.list(
                FOUND,
                row -> {
                    total[0] = row.getLong(6);
                    return new Suggestion(
                            row.getString(1),
                            List.of(Json.read(row.getString(2), String[].class)),
                            row.getInt(3),
                            row.getObject(4, UUID.class),
                            row.getInt(5));
                },
                PowerStatementKind.CODE,
                like,
                like,
                page.size(),
                page.offset());
        return new SuggestionPage(items, total[0]);
    }
}
