package cn.mingquan.risks.grading.scheme;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of the current tenant's scheme. One is in force, one may be drafted. */
@Dependent
public class GradingSchemes {

    private static final int FORMER = 50;

    private static final String SELECT =
            "select id, number, state, document::text, made_by, in_force_on, superseded_on,"
                    + " version from grading_scheme";

    private final Sql sql;
    private final Clock clock;

    @Inject
    public GradingSchemes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<SchemeVersion> inForce() {
        return sql.first(SELECT + " where state = 'IN_FORCE'", GradingSchemes::read);
    }

    Optional<SchemeVersion> draft() {
        return sql.first(SELECT + " where state = 'DRAFT'", GradingSchemes::read);
    }

    /** @throws Problem 404 when nothing is drafted */
    public SchemeVersion requireDraft() {
        return draft().orElseThrow(() -> new Problem(SchemeProblem.GRADING_SCHEME_NO_DRAFT, "还没有起草新的评分办法。"));
    }

    List<SchemeVersion> former() {
        return sql.list(
                SELECT + " where state = 'SUPERSEDED' order by number desc limit " + FORMER, GradingSchemes::read);
    }

    void begin(GradingScheme scheme, String by) {
        sql.change(
                "insert into grading_scheme (id, number, state, document, made_by, updated_at)"
                        + " select ?, coalesce(max(number), 0) + 1, 'DRAFT', ?::jsonb, ?, ? from grading_scheme",
                Ids.next(),
                Json.write(scheme),
                by,
                clock.instant());
    }

    void change(SchemeVersion draft, GradingScheme scheme, String by) {
        requireOne(sql.change(
                "update grading_scheme set document = ?::jsonb, made_by = ?, updated_at = ?, version = version + 1"
                        + " where id = ? and version = ? and state = 'DRAFT'",
                Json.write(scheme),
                by,
                clock.instant(),
                draft.id(),
                draft.version()));
    }

    void remove(SchemeVersion draft) {
        requireOne(sql.change(
                "delete from grading_scheme where id = ? and version = ? and state = 'DRAFT'",
                draft.id(),
                draft.version()));
    }

    void putInForce(SchemeVersion draft) {
        var today = LocalDate.now(clock);
        sql.change("update grading_scheme set state = 'SUPERSEDED', superseded_on = ? where state = 'IN_FORCE'", today);
        requireOne(sql.change(
                "update grading_scheme set state = 'IN_FORCE', in_force_on = ?, version = version + 1"
                        + " where id = ? and version = ? and state = 'DRAFT'",
                today,
                draft.id(),
                draft.version()));
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
    }

    private static SchemeVersion read(ResultSet row) throws SQLException {
        return new SchemeVersion(
                row.getObject(1, UUID.class),
                row.getInt(2),
                SchemeState.valueOf(row.getString(3)),
                Json.read(row.getString(4), GradingScheme.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getLong(8));
    }
}
