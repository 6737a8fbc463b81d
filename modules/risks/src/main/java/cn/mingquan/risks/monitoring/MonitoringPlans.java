package cn.mingquan.risks.monitoring;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plans of the current tenant's levels. */
@Dependent
public class MonitoringPlans {

    private static final String SELECT = "select v.code, v.label, v.colour, v.severity, v.monitoring::text,"
            + " v.monitoring_version,"
            + " (select count(*) from risk_point r where r.level = v.code and r.state = 'APPROVED'),"
            + " (select min(r.approved_on) from risk_point r where r.level = v.code and r.state = 'APPROVED'),"
            + " (select max(c.started_on) from check_round c where c.level = v.code),"
            + " (select count(*) from risk_check k join check_round c on c.id = k.round_id"
            + " where c.level = v.code and k.result is null),"
            + " (select count(*) from risk_check k join check_round c on c.id = k.round_id"
            + " where c.level = v.code and k.result is null and k.due_on < ?) from risk_level v";

    private final Sql sql;
    private final StandardPlans standard;
    private final Clock clock;

    @Inject
    public MonitoringPlans(Sql sql, StandardPlans standard, Clock clock) {
        this.sql = sql;
        this.standard = standard;
        this.clock = clock;
    }

    /** In the order of the scale. */
    public List<MonitoringPlanView> all() {
        var today = LocalDate.now(clock);
        var offered = standard.ofTemplate();
        return sql.list(SELECT + " order by v.sort, v.severity, v.code", row -> view(row, offered, today), today);
    }

    /** What is to be done over all levels. */
    public MonitoringCounts counts() {
        var plans = all();
        return new MonitoringCounts(
                plans.stream().filter(MonitoringPlanView::nextOverdue).count(),
                plans.stream().mapToLong(MonitoringPlanView::openChecks).sum(),
                plans.stream().mapToLong(MonitoringPlanView::overdueChecks).sum());
    }

    /** @throws Problem 404 when the unit's scale has no such level */
    public MonitoringPlanView get(String level) {
        var today = LocalDate.now(clock);
        var offered = standard.ofTemplate();
        return sql.first(SELECT + " where v.code = ?", row -> view(row, offered, today), today, level)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "没有风险等级 " + level + "。"));
    }

    private static MonitoringPlanView view(ResultSet row, Map<String, MonitoringPlan> offered, LocalDate today)
            throws SQLException {
        var own = row.getString(5);
        var severity = row.getInt(4);
        var preset = offered.get(row.getString(1));
        var plan = own != null
                ? Json.read(own, MonitoringPlan.class)
                : preset != null ? preset : MonitoringPlan.standard(severity);
        long points = row.getLong(7);
        var last = row.getObject(9, LocalDate.class);
        var next = next(plan, points, row.getObject(8, LocalDate.class), last);
        return new MonitoringPlanView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                severity,
                plan.mode(),
                plan.periodMonths(),
                plan.samplePercent(),
                plan.watchers(),
                own == null,
                points,
                last,
                next,
                next != null && next.isBefore(today),
                row.getLong(10),
                row.getLong(11),
                row.getLong(6));
    }

    private static @Nullable LocalDate next(
            MonitoringPlan plan, long points, @Nullable LocalDate approved, @Nullable LocalDate last) {
        var from = last == null ? approved : last;
        return plan.periodMonths() == null || points == 0 || from == null ? null : from.plusMonths(plan.periodMonths());
    }

    /** @throws Problem naming the field when a post is not the unit's */
    void save(String level, MonitoringPlan plan, long version) {
        plan.judge();
        for (var i = 0; i < plan.watchers().size(); i++) {
            var post = plan.watchers().get(i).postId();
            if (post != null && !sql.exists("select 1 from post where id = ?", post)) {
                throw new Problem(MonitoringProblem.MONITORING_INVALID, "请改正标出的内容。")
                        .with("watchers[" + i + "].postId", "没有这个岗位");
            }
        }
        var changed = sql.change(
                "update risk_level set monitoring = ?::jsonb, monitoring_version = monitoring_version + 1"
                        + " where code = ? and monitoring_version = ?",
                Json.write(plan),
                level,
                version);
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新，看过最新内容后再操作。");
        }
    }
}
