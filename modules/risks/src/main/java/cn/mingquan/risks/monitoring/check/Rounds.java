package cn.mingquan.risks.monitoring.check;

import cn.mingquan.catalogue.Search;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.monitoring.MonitoringMode;
import cn.mingquan.risks.monitoring.MonitoringPlanView;
import cn.mingquan.risks.monitoring.MonitoringProblem;
import cn.mingquan.risks.monitoring.draw.Draw;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rounds of checks of the current tenant. None is changed or removed once it has started. */
@Dependent
class Rounds {

    private static final int SEED_BYTES = 16;
    private static final int YEARS_AHEAD = 5;

    private static final String FROM = " from check_round c join risk_level v on v.code = c.level";
    private static final String SELECT = "select c.id, c.level, v.label, v.colour, c.mode, c.started_on, c.started_by,"
            + " c.due_on, jsonb_array_length(c.population), c.sample_percent, c.algorithm, c.seed, k.checks, k.done,"
            + " k.problems, k.overdue" + FROM
            + " cross join lateral (select count(*) as checks, count(*) filter (where result is not null) as done,"
            + " count(*) filter (where result = 'PROBLEM') as problems,"
            + " count(*) filter (where result is null and due_on < ?) as overdue"
            + " from risk_check where round_id = c.id) k";
    private static final Map<String, String> SORTS =
            Map.of("startedOn", "c.started_at", "dueOn", "c.due_on", "level", "v.sort", "mode", "c.mode");

    private final Sql sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Rounds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Point(UUID id, String code, String description) {}

    /**
     * Draws, or takes all points of the level, as its plan says, and gives the checks to the checkers in turn.
     *
     * @throws Problem when the level has no approved point, or the day is past
     */
    UUID start(MonitoringPlanView plan, StartRound input, String by) {
        var today = LocalDate.now(clock);
        if (input.dueOn().isBefore(today) || input.dueOn().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Problem(MonitoringProblem.CHECK_INVALID, "请改正标出的内容。")
                    .with("dueOn", "完成期限要在今天以后，" + YEARS_AHEAD + " 年以内");
        }
        var points = sql.list(
                "select id, code, description from risk_point where level = ? and state = 'APPROVED' order by code",
                row -> new Point(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                plan.level());
        if (points.isEmpty()) {
            throw new Problem(
                    MonitoringProblem.MONITORING_NOTHING_TO_CHECK, "“" + plan.label() + "”还没有已审定的风险点，不能开始检查。");
        }
        var codes = points.stream().map(Point::code).toList();
        var percent = plan.mode() == MonitoringMode.SPOT_CHECK ? plan.samplePercent() : null;
        var seed = percent == null ? null : seed();
        var id = Ids.next();
        sql.change(
                "insert into check_round (id, level, mode, started_on, started_by, started_at, due_on, population,"
                        + " sample_percent, algorithm, seed) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                id,
                plan.level(),
                plan.mode(),
                today,
                by,
                clock.instant(),
                input.dueOn(),
                Json.write(codes),
                percent,
                seed == null ? null : Draw.ALGORITHM,
                seed);
        var checked = seed == null || percent == null ? codes : Draw.of(seed, codes, percent);
        addChecks(id, checked, points, input);
        return id;
    }

    private void addChecks(UUID round, List<String> checked, List<Point> points, StartRound input) {
        var byCode = points.stream().collect(Collectors.toMap(Point::code, Function.identity()));
        var rows = new ArrayList<@Nullable Object[]>();
        for (var code : checked) {
            var point = byCode.get(code);
            if (point != null) {
                var checker =
                        input.checkers().get(rows.size() % input.checkers().size());
                rows.add(new @Nullable Object[] {
                    Ids.next(),
                    round,
                    rows.size() + 1,
                    point.id(),
                    point.code(),
                    point.description(),
                    checker.strip(),
                    input.dueOn()
                });
            }
        }
        sql.each(
                "insert into risk_check (id, round_id, seq, risk_point_id, code, description, checker, due_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Made here and by nobody: who could choose the seed could choose what is checked. */
    private String seed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    RoundPage page(@Nullable String level, PageQuery page) {
        var search = new Search().equal("c.level", level);
        var today = LocalDate.now(clock);
        var parameters = new ArrayList<@Nullable Object>(List.of(today));
        parameters.addAll(Arrays.asList(search.parameters(page.size(), page.offset())));
        return new RoundPage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "c.started_at desc")
                                + ", c.id limit ? offset ?",
                        Rounds::view,
                        parameters.toArray()),
                sql.number("select count(*)" + FROM + search.where(), search.parameters()));
    }

    RoundView get(UUID id) {
        return sql.first(SELECT + " where c.id = ?", Rounds::view, LocalDate.now(clock), id)
                .orElseThrow(() -> new Problem(MonitoringProblem.CHECK_ROUND_NOT_FOUND, "没有编号为 " + id + " 的检查。"));
    }

    /** The codes that could be drawn. */
    List<String> population(UUID id) {
        return sql.first(
                        "select population::text from check_round where id = ?",
                        row -> List.of(Json.read(row.getString(1), String[].class)),
                        id)
                .orElse(List.of());
    }

    private static RoundView view(ResultSet row) throws SQLException {
        return new RoundView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                MonitoringMode.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getInt(9),
                row.getObject(10, Integer.class),
                row.getString(11),
                row.getString(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16));
    }
}
