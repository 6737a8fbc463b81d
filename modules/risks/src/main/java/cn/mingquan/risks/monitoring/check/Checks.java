package cn.mingquan.risks.monitoring.check;

import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.monitoring.MonitoringProblem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The checks of the current tenant's rounds. */
@Dependent
class Checks {

    private static final String FROM =
            " from risk_check k join check_round c on c.id = k.round_id join risk_level v on v.code = c.level";
    private static final String SELECT = "select k.id, k.round_id, v.label, v.colour, k.seq, k.risk_point_id, k.code,"
            + " k.description, k.checker, k.due_on, k.result, k.finding, k.checked_on, k.recorded_by, k.version"
            + FROM;
    private static final Map<String, String> SORTS = Map.of(
            "seq", "k.seq",
            "code", "k.code",
            "checker", "k.checker",
            "dueOn", "k.due_on",
            "result", "k.result",
            "checkedOn", "k.checked_on");

    private final Sql sql;
    private final Clock clock;

    @Inject
    Checks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param open whether to give only those with a result, or only those without */
    Search search(@Nullable String words, @Nullable UUID round, @Nullable CheckResult result, @Nullable Boolean open) {
        var search = new Search()
                .containing(words, "k.code", "k.description", "k.checker", "k.finding")
                .equal("k.round_id", round)
                .equal("k.result", result);
        return open == null ? search : search.where(open ? "k.result is null" : "k.result is not null");
    }

    /** @param overdue only those without a result whose day has passed */
    CheckPage page(Search search, boolean overdue, PageQuery page) {
        var today = LocalDate.now(clock);
        search.with("k.result is null and k.due_on < ?", overdue ? today : null);
        return new CheckPage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "c.started_at desc, k.seq")
                                + ", k.id limit ? offset ?",
                        row -> view(row, today),
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*)" + FROM + search.where(), search.parameters()));
    }

    CheckRow get(UUID id) {
        var today = LocalDate.now(clock);
        return sql.first(SELECT + " where k.id = ?", row -> view(row, today), id)
                .orElseThrow(() -> new Problem(MonitoringProblem.CHECK_NOT_FOUND, "没有编号为 " + id + " 的检查。"));
    }

    private static CheckRow view(ResultSet row, LocalDate today) throws SQLException {
        var due = row.getObject(10, LocalDate.class);
        var result = row.getString(11);
        return new CheckRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                due,
                result == null && due.isBefore(today),
                result == null ? null : CheckResult.valueOf(result),
                row.getString(12),
                row.getObject(13, LocalDate.class),
                row.getString(14),
                row.getLong(15));
    }

    /** @throws Problem naming the fields, or because somebody was faster */
    void record(CheckRow check, RecordCheck input, String by) {
        var problem = new Problem(MonitoringProblem.CHECK_INVALID, "请改正标出的内容。");
        var finding = Texts.stripped(input.finding());
        if (input.result() == CheckResult.PROBLEM && finding == null) {
            problem.with("finding", "请写明发现的问题");
        }
        var started = sql.first(
                        "select started_on from check_round where id = ?",
                        row -> row.getObject(1, LocalDate.class),
                        check.roundId())
                .orElseThrow();
        if (input.checkedOn().isBefore(started) || input.checkedOn().isAfter(LocalDate.now(clock))) {
            problem.with("checkedOn", "检查日期要在检查开始（" + started + "）以后，不晚于今天");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        var changed = sql.change(
                "update risk_check set result = ?, finding = ?, checked_on = ?, checker = ?, recorded_by = ?,"
                        + " version = version + 1 where id = ? and version = ?",
                input.result(),
                input.result() == CheckResult.PROBLEM ? finding : null,
                input.checkedOn(),
                input.checker().strip(),
                by,
                check.id(),
                check.version());
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
    }
}
