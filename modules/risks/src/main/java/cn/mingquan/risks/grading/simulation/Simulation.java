package cn.mingquan.risks.grading.simulation;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.grading.Grading;
import cn.mingquan.risks.grading.scheme.GradingScheme;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Tries a drafted scheme on every point that has scores (domain.md 4.5), with the scores it has. */
@Dependent
class Simulation {

    private static final int SHOWN = 200;

    private final Sql sql;

    @Inject
    Simulation(Sql sql) {
        this.sql = sql;
    }

    SimulationView of(GradingScheme draft) {
        var run = new Run(draft);
        sql.list(
                "select r.id, r.code, r.description, r.level, (r.gradings -> 0)::text, case when r.power_id is null"
                        + " then 1 else (select count(*) from risk_point o where o.power_id = r.power_id"
                        + " and o.state <> 'WITHDRAWN') end from risk_point r"
                        + " where r.state <> 'WITHDRAWN' and r.gradings <> '[]' order by r.code",
                run::take);
        return run.result();
    }

    /** Keeps counts, and of the points only those that are shown. */
    private static final class Run {

        private final GradingScheme draft;
        private final TreeMap<String, LevelMove> moves = new TreeMap<>();
        private final List<MovedPoint> changed = new ArrayList<>();
        private long graded;
        private long incomplete;

        Run(GradingScheme draft) {
            this.draft = draft;
        }

        boolean take(ResultSet row) throws SQLException {
            graded++;
            var last = Json.read(row.getString(5), Grading.class);
            var values = draft.complete(last.values(), row.getLong(6));
            if (!draft.complete(values)) {
                incomplete++;
                return false;
            }
            var level = row.getString(4);
            var score = draft.score(values);
            var suggested = draft.levelOf(score);
            moves.merge(
                    level + " " + suggested,
                    new LevelMove(level, suggested, 1),
                    (one, other) -> new LevelMove(one.from(), one.to(), one.points() + 1));
            if (!suggested.equals(level) && changed.size() < SHOWN) {
                changed.add(new MovedPoint(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        level,
                        last.score(),
                        suggested,
                        score));
            }
            return true;
        }

        SimulationView result() {
            return new SimulationView(graded, incomplete, List.copyOf(moves.values()), changed);
        }
    }
}
