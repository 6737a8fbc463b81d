package cn.mingquan.registry.template.rollout;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.registry.template.update.Taking;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rollouts and their units, on the shared tables. */
@Dependent
public class Rollouts {

    /** A unit that is to take a version. */
    record Waiting(Tenant tenant, String name) {}

    /** What runs. */
    record Running(UUID id, String template, String version) {}

    private static final String SELECT =
            "select r.id, r.template, r.version, r.state = 'RUNNING', r.started_by, r.started_at, r.finished_at,"
                    + " count(u.unit_id), count(u.unit_id) filter (where u.state = 'DONE'),"
                    + " count(u.unit_id) filter (where u.state = 'FAILED'), coalesce(sum(u.taken), 0),"
                    + " coalesce(sum(u.conflicts), 0) from template_rollout r"
                    + " left join template_rollout_unit u on u.rollout_id = r.id";

    private static final Map<String, String> SORTS =
            Map.of("name", "n.name", "state", "u.state", "conflicts", "u.conflicts");

    private final Sql sql;
    private final Clock clock;

    @Inject
    public Rollouts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of all units that have an older version and can be written. */
    public UUID start(String template, String version) {
        var id = Ids.next();
        var started = sql.change(
                "insert into template_rollout (id, template, version, state, started_by, started_at)"
                        + " values (?, ?, ?, 'RUNNING', ?, ?) on conflict do nothing",
                id,
                template,
                version,
                Scopes.actor().name(),
                clock.instant());
        if (started == 0) {
            throw new Problem(RolloutProblem.ROLLOUT_RUNNING, "这个模板正在统一更新，请等它完成。");
        }
        var units = sql.change(
                "insert into template_rollout_unit (rollout_id, unit_id, state, updated_at)"
                        + " select ?, id, 'WAITING', ? from unit where template_code = ? and state = 'ACTIVE'"
                        + " and template_version is distinct from ?",
                id,
                clock.instant(),
                template,
                version);
        if (units == 0) {
            throw new Problem(RolloutProblem.ROLLOUT_NEEDLESS, "使用这个模板的单位都已经是 " + version + " 版。");
        }
        return id;
    }

    /** Those that failed are tried again. */
    public void resume(UUID id) {
        var view = get(id);
        var again = sql.change(
                "update template_rollout_unit set state = 'WAITING', error = null, updated_at = ? where rollout_id = ?"
                        + " and state = 'FAILED'",
                clock.instant(),
                id);
        if (again == 0) {
            throw new Problem(RolloutProblem.ROLLOUT_NEEDLESS, "没有更新失败的单位。");
        }
        var running = sql.change(
                "update template_rollout set state = 'RUNNING', finished_at = null where id = ? and not exists (select 1"
                        + " from template_rollout o where o.template = ? and o.state = 'RUNNING' and o.id <> ?)",
                id,
                view.template(),
                id);
        if (running == 0) {
            throw new Problem(RolloutProblem.ROLLOUT_RUNNING, "这个模板正在统一更新，请等它完成。");
        }
    }

    List<Running> running() {
        return sql.list(
                "select id, template, version from template_rollout where state = 'RUNNING' order by started_at",
                row -> new Running(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    List<Waiting> waiting(UUID id, int most) {
        return sql.list(
                "select n.id, n.code, n.name from template_rollout_unit u join unit n on n.id = u.unit_id"
                        + " where u.rollout_id = ? and u.state = 'WAITING' order by n.id limit ?",
                row -> new Waiting(new Tenant(row.getObject(1, UUID.class), row.getString(2)), row.getString(3)),
                id,
                most);
    }

    void done(UUID id, UUID unit, Taking taking) {
        mark(id, unit, RolloutUnitState.DONE, taking.taken(), taking.conflicts().size(), null);
    }

    void failed(UUID id, UUID unit, String error) {
        mark(id, unit, RolloutUnitState.FAILED, null, null, error);
    }

    private void mark(
            UUID id,
            UUID unit,
            RolloutUnitState state,
            @Nullable Integer taken,
            @Nullable Integer conflicts,
            @Nullable String error) {
        sql.change(
                "update template_rollout_unit set state = ?, taken = ?, conflicts = ?, error = ?, updated_at = ?"
                        + " where rollout_id = ? and unit_id = ?",
                state.name(),
                taken,
                conflicts,
                error,
                clock.instant(),
                id,
                unit);
    }

    void finish(UUID id) {
        sql.change("update template_rollout set state = 'DONE', finished_at = ? where id = ?", clock.instant(), id);
    }

    List<RolloutView> of(String template) {
        return sql.list(
                SELECT + " where r.template = ? group by r.id order by r.started_at desc limit 20",
                Rollouts::view,
                template);
    }

    public RolloutView get(UUID id) {
        return sql.first(SELECT + " where r.id = ? group by r.id", Rollouts::view, id)
                .orElseThrow(() -> new Problem(RolloutProblem.ROLLOUT_NOT_FOUND, "没有编号为 " + id + " 的统一更新。"));
    }

    RolloutUnitPage units(UUID id, @Nullable RolloutUnitState state, PageQuery page) {
        get(id);
        var where =
                " from template_rollout_unit u join unit n on n.id = u.unit_id join region g on g.code = n.region_code"
                        + " where u.rollout_id = ? and (?::text is null or u.state = ?)";
        var wanted = state == null ? null : state.name();
        var items = sql.list(
                "select n.id, n.name, g.name, u.state, u.taken, u.conflicts, u.error" + where + " order by "
                        + page.orderBy(SORTS, "u.state = 'FAILED' desc, u.conflicts desc nulls last, n.name")
                        + ", n.id limit ? offset ?",
                row -> new RolloutUnitRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        RolloutUnitState.valueOf(row.getString(4)),
                        row.getObject(5, Integer.class),
                        row.getObject(6, Integer.class),
                        row.getString(7)),
                id,
                wanted,
                wanted,
                page.size(),
                page.offset());
        return new RolloutUnitPage(items, sql.number("select count(*)" + where, id, wanted, wanted));
    }

    private static RolloutView view(ResultSet row) throws SQLException {
        var finished = Optional.ofNullable(row.getObject(7, OffsetDateTime.class));
        return new RolloutView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                Objects.requireNonNull(row.getObject(6, OffsetDateTime.class)).toInstant(),
                finished.map(OffsetDateTime::toInstant).orElse(null),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12));
    }
}
