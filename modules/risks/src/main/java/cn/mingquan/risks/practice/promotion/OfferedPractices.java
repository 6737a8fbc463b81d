package cn.mingquan.risks.practice.promotion;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.registry.TemplateAdditions;
import cn.mingquan.risks.practice.PracticeContent;
import cn.mingquan.risks.practice.PracticeProblem;
import cn.mingquan.risks.practice.PracticeState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What units have offered, as the platform's role reads it. */
@Dependent
class OfferedPractices {

    private static final String FROM = " from practice p join unit u on u.code = substr(p.tenant, 3)"
            + " left join template_version v on v.template = p.template and v.version = p.version"
            + " and v.source ~ ('code\"?: *[\"'']?' || p.item_code || '([^0-9]|$)')";
    private static final String SELECT =
            """
            select p.id, u.name, u.template_code, p.content::text, p.effect, p.state, p.offered_at, p.answered_at, p.reason,
                   p.template, p.version, coalesce(v.state = 'PUBLISHED', false),
                   p.state = 'TAKEN' and v.version is null,
                   array(select distinct t.content ->> 'name' from template_version t,
                                json_array_elements(t.content -> 'risks' -> 'typicalPoints') as known
                          where t.state = 'PUBLISHED' and known ->> 'description' = p.content ->> 'description' order by 1)
            """
                    + FROM;
    private static final Map<String, String> SORTS =
            Map.of("offeredAt", "p.offered_at", "unit", "u.name", "state", "p.state");

    private final Sql sql;
    private final Clock clock;

    @Inject
    OfferedPractices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    OfferedPracticePage page(OfferedFilter filter, PageQuery page) {
        var search = filter.search();
        return new OfferedPracticePage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "p.offered_at desc")
                                + ", p.id limit ? offset ?",
                        OfferedPractices::view,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*)" + FROM + search.where(), search.parameters()),
                sql.number("select count(*) from practice where state = 'OFFERED'"));
    }

    OfferedPractice get(UUID id) {
        return sql.first(SELECT + " where p.id = ?", OfferedPractices::view, id)
                .orElseThrow(() -> new Problem(PracticeProblem.PRACTICE_NOT_FOUND, "没有编号为 " + id + " 的推荐。"));
    }

    /** As {@link #get}, of one that can be answered; it stays locked. */
    OfferedPractice open(UUID id) {
        sql.list("select 1 from practice where id = ? for update", row -> 1, id);
        var practice = get(id);
        if (practice.state() != PracticeState.OFFERED && !practice.lost()) {
            throw new Problem(
                    PracticeProblem.PRACTICE_ANSWERED, "这份推荐" + practice.state().label() + "，不能再答复。");
        }
        return practice;
    }

    /** What practices are called in templates: never given twice, so that a code tells whose it is. */
    Set<String> codes() {
        return Set.copyOf(sql.list(
                "select distinct item_code from practice where item_code is not null", row -> row.getString(1)));
    }

    void taken(UUID id, TemplateAdditions.Added added) {
        sql.change(
                "update practice set state = 'TAKEN', answered_at = ?, reason = null, template = ?, version = ?, item_code = ?"
                        + " where id = ?",
                clock.instant(),
                added.template(),
                added.version(),
                added.code(),
                id);
    }

    void declined(UUID id, String reason) {
        sql.change(
                "update practice set state = 'DECLINED', answered_at = ?, reason = ?, template = null, version = null,"
                        + " item_code = null where id = ?",
                clock.instant(),
                reason,
                id);
    }

    private static OfferedPractice view(ResultSet row) throws SQLException {
        var answered = row.getObject(8, OffsetDateTime.class);
        return new OfferedPractice(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Json.read(row.getString(4), PracticeContent.class),
                row.getString(5),
                PracticeState.valueOf(row.getString(6)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                row.getBoolean(13),
                texts(row.getArray(14)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
