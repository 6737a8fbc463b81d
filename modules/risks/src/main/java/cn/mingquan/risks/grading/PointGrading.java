package cn.mingquan.risks.grading;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.risks.grading.scheme.Factor;
import cn.mingquan.risks.grading.scheme.GradingScheme;
import cn.mingquan.risks.grading.scheme.SchemeVersion;
import cn.mingquan.risks.level.LevelView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules by which a point is graded under a scheme. */
record PointGrading(GradedPoint point, @Nullable SchemeVersion current, List<LevelView> scale) {

    /** @throws Problem when there is no scheme yet */
    private SchemeVersion scheme() {
        if (current == null) {
            throw new Problem(GradingProblem.GRADING_NO_SCHEME, "本单位还没有启用评分办法，请先在“评分办法”中启用一种。");
        }
        return current;
    }

    /** @throws Problem naming the factors that have no value, or none from 1 to 5 */
    GradeSuggestion suggest(Map<String, Integer> values) {
        var scheme = scheme().scheme();
        judge(scheme, values);
        var complete = scheme.complete(values, point.pointsOfPower());
        var score = scheme.score(complete);
        return new GradeSuggestion(
                score,
                scheme.levelOf(score),
                scheme.factors().stream()
                        .map(factor -> new ScorePart(
                                factor.code(),
                                factor.name(),
                                complete.getOrDefault(factor.code(), 0),
                                factor.weight(),
                                factor.counted()))
                        .toList(),
                scheme.factors().stream().mapToInt(Factor::weight).sum());
    }

    private static void judge(GradingScheme scheme, Map<String, Integer> values) {
        var problem = new Problem(GradingProblem.GRADING_INVALID, "请改正标出的内容。");
        var unknown = new HashMap<>(values);
        for (var factor : scheme.factors()) {
            var value = unknown.remove(factor.code());
            if (factor.counted() && value != null) {
                problem.with("values." + factor.code(), "“" + factor.name() + "”由系统计数，不用评分");
            } else if (!factor.counted() && (value == null || value < 1 || value > Factor.HIGHEST)) {
                problem.with("values." + factor.code(), "“" + factor.name() + "”请评 1 至 5 分");
            }
        }
        unknown.keySet().forEach(code -> problem.with("values", "评分办法没有“" + code + "”这个因素"));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /**
     * @throws Problem when the point is withdrawn, another scheme holds by now, a score is missing, the level is not the
     *     unit's, or is not the suggested one and nobody says why
     */
    Grading grade(GradePoint input, String by, LocalDate on) {
        if (point.state() == ApprovalState.WITHDRAWN) {
            throw new Problem(GradingProblem.GRADING_POINT_WITHDRAWN, "这个风险点已经停用，不用定级。");
        }
        if (scheme().number() != input.scheme()) {
            throw new Problem(GradingProblem.GRADING_SCHEME_CHANGED, "现行的评分办法是第 " + scheme().number() + " 版，请刷新后按它评分。");
        }
        var suggestion = suggest(input.values());
        var reason = Texts.stripped(input.reason());
        var problem = new Problem(GradingProblem.GRADING_INVALID, "请改正标出的内容。");
        if (scale.stream().noneMatch(level -> level.code().equals(input.level()))) {
            problem.with("level", "没有这个风险等级");
        } else if (!input.level().equals(suggestion.level()) && reason == null) {
            problem.with("reason", "与建议的等级不同，请写明理由");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new Grading(
                scheme().number(),
                scheme().scheme().complete(input.values(), point.pointsOfPower()),
                suggestion.score(),
                suggestion.level(),
                input.level(),
                reason,
                input.method(),
                input.stage(),
                by,
                on);
    }

    int reviewMonths(String level) {
        return scheme().scheme().reviewMonths(level);
    }

    GradingView view() {
        var counted = current == null
                ? Map.<String, Integer>of()
                : current.scheme().factors().stream()
                        .filter(Factor::counted)
                        .collect(Collectors.toMap(Factor::code, factor -> factor.valueOf(point.pointsOfPower())));
        return new GradingView(
                point.id(),
                point.code(),
                point.description(),
                point.powerId(),
                point.powerName(),
                point.pointsOfPower(),
                point.postName(),
                point.level(),
                point.state(),
                point.reviewOn(),
                current,
                counted,
                point.gradings(),
                warnings(),
                point.version());
    }

    /** S2-25: what is gravest is in the hands of the head. */
    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (scale.stream()
                        .anyMatch(level -> level.severity() == 1 && level.code().equals(point.level()))
                && point.holderLayer() != HolderLayer.TOP_LEADER) {
            warnings.add("最高等级的风险点应由主要领导直接管理；现在的责任层级不是一把手。");
        }
        return warnings;
    }
}
