package cn.mingquan.risks.grading.scheme;

import static cn.mingquan.risks.grading.scheme.SchemeFixture.counted;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.from;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.judged;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.risks.level.LevelView;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingSchemeTest {

    private static final List<LevelView> SCALE =
            List.of(new LevelView("A", "高", "#CF1322", 1), new LevelView("B", "低", "#FADB14", 3));

    @Test
    void a_template_brings_its_own_factors_to_begin_with() {
        assertThat(new FactorSets(Optional::empty).all()).isEqualTo(FactorSets.SHIPPED);
        var template = new UnitTemplate(
                "sample",
                "2026.1",
                "样例",
                "某局",
                "",
                Json.read(
                        """
                        {"risks": {"factorSets": [{"code": "OWN", "name": "两因素", "source": "本省办法", "factors": [
                          {"code": "HARM", "name": "危害程度", "weight": 3, "marks": ["轻", "较轻", "一般", "较重", "重"]},
                          {"code": "POINT_COUNT", "name": "风险点多少", "weight": 1, "marks": ["1", "2", "3", "4", "5"],
                           "bounds": [2, 3, 4, 6]}]}]}}""",
                        JsonObject.class));

        var sets = new FactorSets(() -> Optional.of(template)).all();

        assertThat(sets).extracting(FactorSet::code).containsExactly("OWN");
        assertThat(sets.get(0).factors()).extracting(Factor::weight).containsExactly(3, 1);
        assertThat(sets.get(0).factors()).extracting(Factor::counted).containsExactly(false, true);
    }

    @Test
    void the_score_is_the_weighted_mean_to_two_decimals() {
        var scheme = from("3.5", judged("X", 1), judged("Y", 2));

        assertThat(scheme.score(Map.of("X", 5, "Y", 3))).isEqualByComparingTo("3.67");
        assertThat(scheme.score(Map.of("X", 1, "Y", 1))).isEqualByComparingTo("1");
        assertThat(scheme.score(Map.of("X", 5, "Y", 5))).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource({"3.49, B", "3.50, A", "5.00, A", "1.00, B"})
    void the_gravest_level_whose_cut_off_is_reached_is_suggested(BigDecimal score, String level) {
        assertThat(from("3.5", judged("X", 1)).levelOf(score)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 3", "4, 4", "5, 4", "6, 5", "600, 5"})
    void how_many_points_there_are_is_counted_and_not_judged(long points, int value) {
        var scheme = from("3.5", judged("X", 1), counted("N", 1));

        assertThat(scheme.complete(Map.of("X", 2, "N", 5, "Z", 1), points)).isEqualTo(Map.of("X", 2, "N", value));
    }

    @Test
    void a_grading_of_a_graver_level_holds_less_long() {
        var scheme = from("3.5", judged("X", 1));

        assertThat(scheme.reviewMonths("A")).isEqualTo(6);
        assertThat(scheme.reviewMonths("B")).isEqualTo(12);
    }

    @Test
    void what_does_not_fit_is_named() {
        assertThat(refused(scheme(List.of(judged("X", 1), judged("X", 1)), new BigDecimal("3"))))
                .contains("factors[1].code", "factors[1].name");
        assertThat(refused(scheme(
                        List.of(new Factor("N", "数", 1, List.of("", "", "", "", ""), List.of(3, 2, 4, 6))),
                        new BigDecimal("3"))))
                .contains("factors[0].bounds");
        assertThat(refused(scheme(List.of(judged("X", 1)), null))).containsExactly("levels[0].from");
        assertThat(refused(scheme(List.of(judged("X", 1)), BigDecimal.ONE))).containsExactly("levels[0].from");
        assertThat(refused(scheme(List.of(judged("X", 1)), new BigDecimal("5.01"))))
                .containsExactly("levels[0].from");
        assertThatCode(() -> from("5", judged("X", 1)).judge(SCALE)).doesNotThrowAnyException();
    }

    @Test
    void there_is_one_rule_for_each_level_of_the_unit() {
        var three = List.of(SCALE.get(0), new LevelView("M", "中", "#FA8C16", 2), SCALE.get(1));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> from("3", judged("X", 1)).judge(three))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::field)
                        .containsExactly("levels"));
    }

    @Test
    void a_cut_off_lies_below_the_one_before() {
        var three = List.of(SCALE.get(0), new LevelView("M", "中", "#FA8C16", 2), SCALE.get(1));
        var scheme = new GradingScheme(
                "评分办法",
                null,
                List.of(judged("X", 1)),
                List.of(
                        new LevelRule("A", new BigDecimal("3"), 6),
                        new LevelRule("M", new BigDecimal("3"), 6),
                        new LevelRule("B", null, 6)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scheme.judge(three))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::field)
                        .containsExactly("levels[1].from"));
    }

    @Test
    void the_sets_that_ship_are_those_of_the_source_documents() {
        assertThat(FactorSets.SHIPPED).extracting(FactorSet::code).containsExactly("S0", "S1", "S4", "S4_FIVE");
        assertThat(FactorSets.SHIPPED).extracting(set -> set.factors().size()).containsExactly(3, 4, 3, 5);
        assertThat(FactorSets.SHIPPED).allSatisfy(set -> assertThatCode(
                        () -> scheme(set.factors(), new BigDecimal("3")).judge(SCALE))
                .doesNotThrowAnyException());
        assertThat(FactorSets.SHIPPED.get(1).factors().get(0).counted()).isTrue();
    }

    private static List<String> refused(GradingScheme scheme) {
        try {
            scheme.judge(SCALE);
            return List.of();
        } catch (Problem problem) {
            return problem.errors().stream().map(FieldError::field).toList();
        }
    }
}
