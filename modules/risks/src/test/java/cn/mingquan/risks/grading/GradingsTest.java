package cn.mingquan.risks.grading;

import static cn.mingquan.risks.grading.scheme.SchemeFixture.from;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.grading.scheme.GradingSchemes;
import cn.mingquan.risks.grading.scheme.SchemeFixture;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradingsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private TenantDatabase database;
    private Sql sql;
    private Gradings gradings;
    private GradedPoints points;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        var schemes = new GradingSchemes(sql, CLOCK);
        SchemeFixture.hold(schemes, from("3", judged("X", 1)));
        gradings = new Gradings(sql, CLOCK);
        points = new GradedPoints(sql, schemes, CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_grading_gives_the_level_and_the_day_of_the_next() {
        var point = points.point("F-1", "DRAFT", null);

        points.grade(point, Map.of("X", 4), "A");

        var graded = gradings.get(point);
        assertThat(graded.level()).isEqualTo("A");
        assertThat(graded.reviewOn()).isEqualTo(LocalDate.of(2027, 5, 22));
        assertThat(graded.gradings()).singleElement().satisfies(grading -> {
            assertThat(grading.score()).isEqualByComparingTo("4");
            assertThat(grading.values()).isEqualTo(Map.of("X", 4));
            assertThat(grading.on()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(grading.by()).isEqualTo("张三");
        });
    }

    @Test
    void the_last_grading_stands_first_and_the_proposed_one_stays() {
        var point = points.point("F-1", "DRAFT", null);
        points.grade(point, Map.of("X", 2), "B");
        points.grade(point, Map.of("X", 5), "A");

        assertThat(gradings.get(point).gradings()).extracting(Grading::level).containsExactly("A", "B");
    }

    @Test
    void an_approved_point_stays_so_while_its_level_does() {
        var point = points.point("F-1", "APPROVED", "A");

        points.grade(point, Map.of("X", 4), "A");
        assertThat(gradings.get(point).state()).isEqualTo(ApprovalState.APPROVED);

        points.grade(point, Map.of("X", 1), "B");
        assertThat(gradings.get(point).state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(sql.exists("select 1 from risk_point where id = ? and approved_on is null", point))
                .isTrue();
    }

    @Test
    void of_two_people_the_second_is_told_that_the_first_was_quicker() {
        var point = points.point("F-1", "DRAFT", null);
        var seen = gradings.get(point);
        points.grade(point, Map.of("X", 2), "B");

        assertThatThrownBy(
                        () -> gradings.keep(seen, gradings.get(point).gradings().get(0), 6))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("请刷新");
        assertThat(gradings.get(point).gradings()).hasSize(1);
    }

    @Test
    void how_many_points_the_power_has_leaves_out_the_withdrawn_ones() {
        var point = points.point("F-1", "DRAFT", null);
        points.point("F-2", "APPROVED", "A");
        points.point("F-3", "WITHDRAWN", "A");

        assertThat(gradings.get(point).pointsOfPower()).isEqualTo(2);
        assertThatThrownBy(() -> gradings.get(UUID.randomUUID()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("没有编号");
    }
}
