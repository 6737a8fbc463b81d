package cn.mingquan.risks.grading.simulation;

import static cn.mingquan.risks.grading.scheme.SchemeFixture.from;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.grading.GradedPoints;
import cn.mingquan.risks.grading.scheme.GradingSchemes;
import cn.mingquan.risks.grading.scheme.SchemeFixture;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private TenantDatabase database;
    private GradedPoints points;
    private Simulation simulation;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        var sql = new Sql(database);
        var schemes = new GradingSchemes(sql, CLOCK);
        SchemeFixture.hold(schemes, from("3", judged("X", 1), judged("Y", 1)));
        points = new GradedPoints(sql, schemes, CLOCK);
        simulation = new Simulation(sql);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void each_graded_point_is_scored_by_the_draft_and_nothing_is_changed() {
        graded("F-1", 5, 1, "A");
        graded("F-2", 5, 5, "A");
        graded("F-3", 1, 1, "B");
        points.point("F-4", "DRAFT", "A");

        var view = simulation.of(from("3", judged("X", 1), judged("Y", 4)));

        assertThat(view.graded()).isEqualTo(3);
        assertThat(view.incomplete()).isZero();
        assertThat(view.moves())
                .containsExactlyInAnyOrder(
                        new LevelMove("A", "B", 1), new LevelMove("A", "A", 1), new LevelMove("B", "B", 1));
        assertThat(view.changed()).singleElement().satisfies(point -> {
            assertThat(point.code()).isEqualTo("F-1");
            assertThat(point.scoreBefore()).isEqualByComparingTo("3");
            assertThat(point.score()).isEqualByComparingTo("1.8");
            assertThat(point.suggested()).isEqualTo("B");
        });
        assertThat(simulation.of(from("3", judged("X", 1), judged("Y", 1))).changed())
                .isEmpty();
    }

    @Test
    void a_point_that_lacks_a_score_cannot_be_told() {
        graded("F-1", 5, 1, "A");

        var view = simulation.of(from("3", judged("X", 1), judged("Z", 1)));

        assertThat(view.incomplete()).isEqualTo(1);
        assertThat(view.moves()).isEmpty();
    }

    @Test
    void what_was_decided_otherwise_stands_out_too() {
        graded("F-1", 1, 1, "A");

        assertThat(simulation.of(from("3", judged("X", 1))).moves()).containsExactly(new LevelMove("A", "B", 1));
    }

    private void graded(String code, int x, int y, String level) {
        points.grade(points.point(code, "DRAFT", null), Map.of("X", x, "Y", y), level);
    }
}
