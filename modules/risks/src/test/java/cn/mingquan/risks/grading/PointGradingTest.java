package cn.mingquan.risks.grading;

import static cn.mingquan.risks.grading.scheme.SchemeFixture.counted;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.from;
import static cn.mingquan.risks.grading.scheme.SchemeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.risks.grading.scheme.SchemeState;
import cn.mingquan.risks.grading.scheme.SchemeVersion;
import cn.mingquan.risks.level.LevelView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointGradingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<LevelView> SCALE =
            List.of(new LevelView("A", "高", "#CF1322", 1), new LevelView("B", "低", "#FADB14", 3));
    private static final SchemeVersion SCHEME = new SchemeVersion(
            UUID.randomUUID(),
            3,
            SchemeState.IN_FORCE,
            from("3", judged("X", 3), counted("N", 1)),
            "张三",
            TODAY,
            null,
            1);

    @Test
    void scores_come_to_a_level_with_the_sum_written_out() {
        var suggestion = grading(ApprovalState.DRAFT, SCHEME).suggest(Map.of("X", 3));

        assertThat(suggestion.score()).isEqualByComparingTo("3.25");
        assertThat(suggestion.level()).isEqualTo("A");
        assertThat(suggestion.weights()).isEqualTo(4);
        assertThat(suggestion.parts())
                .containsExactly(new ScorePart("X", "因素X", 3, 3, false), new ScorePart("N", "因素N", 4, 1, true));
    }

    @Test
    void a_grading_keeps_what_was_suggested_and_what_was_chosen() {
        var grading = grading(ApprovalState.DRAFT, SCHEME).grade(input(3, Map.of("X", 2), "A", " 去年出过事 "), "李四", TODAY);

        assertThat(grading.suggested()).isEqualTo("B");
        assertThat(grading.level()).isEqualTo("A");
        assertThat(grading.reason()).isEqualTo("去年出过事");
        assertThat(grading.values()).isEqualTo(Map.of("X", 2, "N", 4));
        assertThat(grading.score()).isEqualByComparingTo("2.5");
        assertThat(grading.scheme()).isEqualTo(3);
    }

    @Test
    void another_level_than_suggested_needs_a_reason() {
        assertThat(refused(grading(ApprovalState.DRAFT, SCHEME), input(3, Map.of("X", 2), "A", "  ")))
                .containsExactly("reason");
        assertThat(refused(grading(ApprovalState.DRAFT, SCHEME), input(3, Map.of("X", 2), "C", null)))
                .containsExactly("level");
    }

    @Test
    void scores_that_are_missing_or_unfit_are_named() {
        var grading = grading(ApprovalState.DRAFT, SCHEME);

        assertThat(refused(grading, input(3, Map.of(), "A", null))).containsExactly("values.X");
        assertThat(refused(grading, input(3, Map.of("X", 6), "A", null))).containsExactly("values.X");
        assertThat(refused(grading, input(3, Map.of("X", 0), "A", null))).containsExactly("values.X");
        assertThat(refused(grading, input(3, Map.of("X", 3, "N", 5), "A", null)))
                .containsExactly("values.N");
        assertThat(refused(grading, input(3, Map.of("X", 3, "Z", 5), "A", null)))
                .containsExactly("values");
    }

    @Test
    void without_a_scheme_under_another_one_or_withdrawn_nothing_is_graded() {
        assertThat(type(grading(ApprovalState.DRAFT, null), 3)).isEqualTo(GradingProblem.GRADING_NO_SCHEME);
        assertThat(type(grading(ApprovalState.DRAFT, SCHEME), 2)).isEqualTo(GradingProblem.GRADING_SCHEME_CHANGED);
        assertThat(type(grading(ApprovalState.WITHDRAWN, SCHEME), 3)).isEqualTo(GradingProblem.GRADING_POINT_WITHDRAWN);
    }

    @Test
    void what_is_gravest_is_in_the_hands_of_the_head() {
        assertThat(grading(ApprovalState.DRAFT, SCHEME).view().warnings())
                .singleElement()
                .asString()
                .contains("主要领导");
        var head = new PointGrading(point(ApprovalState.DRAFT, HolderLayer.TOP_LEADER), SCHEME, SCALE);
        assertThat(head.view().warnings()).isEmpty();
        assertThat(head.view().counted()).isEqualTo(Map.of("N", 4));
    }

    private static List<String> refused(PointGrading grading, GradePoint input) {
        return catchThrowableOfType(Problem.class, () -> grading.grade(input, "李四", TODAY)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static Object type(PointGrading grading, int scheme) {
        return catchThrowableOfType(
                        Problem.class, () -> grading.grade(input(scheme, Map.of("X", 3), "A", null), "李四", TODAY))
                .type();
    }

    private static GradePoint input(int scheme, Map<String, Integer> values, String level, @Nullable String reason) {
        return new GradePoint(scheme, values, level, reason, GradingMethod.COLLECTIVE, GradingStage.REVIEW);
    }

    private static PointGrading grading(ApprovalState state, @Nullable SchemeVersion scheme) {
        return new PointGrading(point(state, HolderLayer.STAFF), scheme, SCALE);
    }

    private static GradedPoint point(ApprovalState state, HolderLayer layer) {
        return new GradedPoint(
                UUID.randomUUID(),
                "F-1",
                "徇私",
                UUID.randomUUID(),
                "发证",
                null,
                "A",
                layer,
                state,
                null,
                4,
                List.of(),
                0);
    }
}
