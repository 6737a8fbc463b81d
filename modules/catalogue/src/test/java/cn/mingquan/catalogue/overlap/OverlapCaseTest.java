package cn.mingquan.catalogue.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import cn.mingquan.catalogue.overlap.dispute.Ruling;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of the two levels, and exactly one owner. */
class OverlapCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID HEALTH = Ids.next();
    private static final UUID TRADE = Ids.next();
    private static final Opinion OPINION = new Opinion("领导小组", null, TODAY.minusDays(3), "宜归卫生健康局", "李清");
    private static final Ruling RULING = new Ruling("党组", "和党〔2026〕3 号", TODAY, HEALTH, "卫生健康局", "主管部门", "李清");

    @Test
    void the_leading_group_speaks_first() {
        assertThat(refusal(() -> overlap(OverlapState.OPEN).judge(ruling(HEALTH, TODAY), TODAY, "李清")))
                .isEqualTo(OverlapProblem.OVERLAP_ORDER);
        assertThat(overlap(OverlapState.OPEN).judge(opinion(TODAY), TODAY, "李清").text())
                .isEqualTo("宜归卫生健康局");
    }

    @ParameterizedTest
    @EnumSource(
            value = OverlapState.class,
            names = {"OPINION", "RULED", "WITHDRAWN"})
    void an_opinion_is_given_once_and_only_to_an_open_case(OverlapState state) {
        assertThat(refusal(() -> overlap(state).judge(opinion(TODAY), TODAY, "李清")))
                .isEqualTo(OverlapProblem.OVERLAP_ORDER);
    }

    @ParameterizedTest
    @EnumSource(
            value = OverlapState.class,
            names = {"RULED", "WITHDRAWN"})
    void what_is_ended_is_neither_ruled_nor_withdrawn(OverlapState state) {
        assertThat(refusal(() -> overlap(state).judge(ruling(HEALTH, TODAY), TODAY, "李清")))
                .isEqualTo(OverlapProblem.OVERLAP_ORDER);
        assertThat(refusal(() -> overlap(state).requireUnderWay())).isEqualTo(OverlapProblem.OVERLAP_ORDER);
    }

    @Test
    void the_owner_is_one_of_those_who_claim() {
        assertThat(fields(() -> overlap(OverlapState.OPINION).judge(ruling(Ids.next(), TODAY), TODAY, "李清")))
                .containsExactly("ownerUnitId");
        var ruling = overlap(OverlapState.OPINION).judge(ruling(TRADE, TODAY), TODAY, "李清");
        assertThat(ruling.owner()).isEqualTo("市场监督管理局");
        assertThat(ruling.documentNo()).isEqualTo("和党〔2026〕3 号");
    }

    @Test
    void the_days_follow_each_other() {
        var open = overlap(OverlapState.OPEN);
        var opined = overlap(OverlapState.OPINION);
        assertThat(fields(() -> open.judge(opinion(TODAY.plusDays(1)), TODAY, "李清")))
                .containsExactly("on");
        assertThat(fields(() -> opined.judge(ruling(HEALTH, TODAY.plusDays(1)), TODAY, "李清")))
                .containsExactly("on");
        assertThat(fields(() -> opined.judge(ruling(HEALTH, TODAY.minusDays(4)), TODAY, "李清")))
                .containsExactly("on");
        assertThatCode(() -> opined.judge(ruling(HEALTH, TODAY.minusDays(3)), TODAY, "李清"))
                .doesNotThrowAnyException();
        assertThatCode(opined::requireUnderWay).doesNotThrowAnyException();
    }

    private static OverlapCase overlap(OverlapState state) {
        return new OverlapCase(
                Ids.next(),
                "餐饮具消毒监督",
                "两个单位都列有",
                state,
                List.of(claim(HEALTH, "卫生健康局", 1), claim(TRADE, "市场监督管理局", 4), claim(HEALTH, "卫生健康局", 2)),
                state == OverlapState.OPEN ? null : OPINION,
                state == OverlapState.RULED ? RULING : null,
                null,
                "李清",
                Instant.EPOCH,
                0);
    }

    private static Claim claim(UUID unit, String name, int sort) {
        return new Claim(
                unit, name, Ids.next(), sort, Ids.next(), "A", "监督", null, null, null, List.of(), Instant.EPOCH);
    }

    private static GiveOpinion opinion(LocalDate on) {
        return new GiveOpinion("领导小组", " ", on, " 宜归卫生健康局 ");
    }

    private static GiveRuling ruling(UUID owner, LocalDate on) {
        return new GiveRuling("党组", " 和党〔2026〕3 号 ", on, owner, "主管部门");
    }

    private static Object refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act).type();
    }

    private static List<String> fields(ThrowingCallable act) {
        var problem = catchThrowableOfType(Problem.class, act);
        assertThat(problem.type()).isEqualTo(OverlapProblem.OVERLAP_INVALID);
        return problem.errors().stream().map(FieldError::field).toList();
    }
}
