package cn.mingquan.risks.practice;

import cn.mingquan.catalogue.Search;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the current unit has offered. It sees and writes no other's rows: the database does not let it. */
@Dependent
class Practices {

    private static final String SELECT =
            """
            select p.id, p.point_id, p.content::text, p.effect, p.state, p.offered_by, p.offered_at, p.answered_at, p.reason,
                   p.version, exists (select 1 from platform.template_version v where v.template = p.template
                                         and v.version = p.version and v.state = 'PUBLISHED'
                                         and v.source ~ ('code"?: *["'']?' || p.item_code || '([^0-9]|$)'))
              from platform.practice p
            """;
    private static final Map<String, String> SORTS = Map.of("offeredAt", "p.offered_at", "state", "p.state");

    private final Sql sql;
    private final Clock clock;

    @Inject
    Practices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    PracticePage page(@Nullable String words, @Nullable PracticeState state, PageQuery page) {
        var search = new Search()
                .containing(words, "p.content ->> 'description'", "p.effect")
                .equal("p.state", state == null ? null : state.name());
        return new PracticePage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "p.offered_at desc")
                                + ", p.id limit ? offset ?",
                        Practices::view,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*) from platform.practice p" + search.where(), search.parameters()));
    }

    PracticeView get(UUID id) {
        return sql.first(SELECT + " where p.id = ?", Practices::view, id)
                .orElseThrow(() -> new Problem(PracticeProblem.PRACTICE_NOT_FOUND, "没有编号为 " + id + " 的推荐。"));
    }

    PracticeView offer(OfferPractice request, PracticeContent content) {
        var id = Ids.next();
        var offered = sql.change(
                "insert into platform.practice (id, tenant, point_id, content, effect, offered_by, offered_at, state)"
                        + " values (?, current_user, ?, ?::jsonb, ?, ?, ?, 'OFFERED') on conflict do nothing",
                id,
                request.riskPointId(),
                Json.write(content),
                request.effect().strip(),
                Scopes.actor().name(),
                clock.instant());
        if (offered == 0) {
            throw new Problem(PracticeProblem.PRACTICE_OFFERED, "这个风险点已经推荐过，请等候答复。");
        }
        return get(id);
    }

    void withdraw(UUID id) {
        var practice = get(id);
        var withdrawn = sql.change(
                "update platform.practice set state = 'WITHDRAWN', answered_at = ? where id = ? and state = 'OFFERED'",
                clock.instant(),
                id);
        if (withdrawn == 0) {
            throw new Problem(
                    PracticeProblem.PRACTICE_ANSWERED, "这份推荐" + practice.state().label() + "，不能撤回。");
        }
    }

    private static PracticeView view(ResultSet row) throws SQLException {
        var answered = row.getObject(8, OffsetDateTime.class);
        return new PracticeView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Json.read(row.getString(3), PracticeContent.class),
                row.getString(4),
                PracticeState.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11));
    }
}
