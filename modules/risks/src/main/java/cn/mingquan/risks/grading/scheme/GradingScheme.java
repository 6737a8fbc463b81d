package cn.mingquan.risks.grading.scheme;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.risks.level.LevelView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the unit gets from factors to a level: {@code score = Σ weight·value / Σ weight}, to two decimals, and the gravest
 * level whose cut-off it reaches. The source documents name factors and never weights; these are the unit's.
 *
 * @param source where the factors come from, for instance a document of the unit
 * @param levels one rule for each level of the unit's scale, gravest first
 */
public record GradingScheme(
        @NotBlank(message = "请填写评分办法名称") @Size(max = 60, message = "评分办法名称不超过 60 个字") String name,
        @Nullable @Size(max = 200, message = "依据不超过 200 个字") String source,
        @NotNull(message = "请填写评分因素") @Size(min = 1, max = 12, message = "评分因素至少 1 个，至多 12 个")
                List<@Valid @NotNull Factor> factors,
        @NotNull(message = "请填写各等级的界限") @Size(min = 2, max = 10, message = "等级至少 2 个，至多 10 个")
                List<@Valid @NotNull LevelRule> levels) {

    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Factor.HIGHEST);

    /** @throws Problem naming each place that does not fit the scale or itself */
    void judge(List<LevelView> scale) {
        var problem = new Problem(SchemeProblem.GRADING_SCHEME_INVALID, "请改正标出的内容。");
        judgeFactors(problem);
        judgeLevels(problem, scale);
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private void judgeFactors(Problem problem) {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (var i = 0; i < factors.size(); i++) {
            var factor = factors.get(i);
            if (!codes.add(factor.code())) {
                problem.with("factors[" + i + "].code", "因素代码重复");
            }
            if (!names.add(factor.name().strip())) {
                problem.with("factors[" + i + "].name", "因素名称重复");
            }
            var bounds = factor.bounds();
            if (bounds != null && !bounds.stream().sorted().distinct().toList().equals(bounds)) {
                problem.with("factors[" + i + "].bounds", "界限要从小到大");
            }
        }
    }

    private void judgeLevels(Problem problem, List<LevelView> scale) {
        if (!levels.stream()
                .map(LevelRule::level)
                .toList()
                .equals(scale.stream().map(LevelView::code).toList())) {
            problem.with("levels", "等级要与本单位的等级一一对应，从最重到最轻");
            return;
        }
        var above = HIGHEST.add(BigDecimal.ONE);
        for (var i = 0; i < levels.size(); i++) {
            var from = levels.get(i).from();
            var mildest = i == levels.size() - 1;
            var field = "levels[" + i + "].from";
            if (mildest != (from == null)) {
                problem.with(field, mildest ? "最轻的等级没有界限" : "请填写界限");
            } else if (from != null && (from.compareTo(LOWEST) <= 0 || from.compareTo(HIGHEST) > 0)) {
                problem.with(field, "界限应大于 1，不超过 5");
            } else if (from != null && from.compareTo(above) >= 0) {
                problem.with(field, "界限要比上一等级低");
            }
            above = from == null ? above : from;
        }
    }

    /**
     * @param values by factor code, 1 to 5, of every factor that is judged; what is counted is taken from the count
     * @param points of the power that the point belongs to
     */
    public Map<String, Integer> complete(Map<String, Integer> values, long points) {
        var complete = new TreeMap<String, Integer>();
        for (var factor : factors) {
            var value = factor.counted() ? Integer.valueOf(factor.valueOf(points)) : values.get(factor.code());
            if (value != null) {
                complete.put(factor.code(), value);
            }
        }
        return complete;
    }

    /** Whether every factor has its value. */
    public boolean complete(Map<String, Integer> values) {
        return factors.stream().allMatch(factor -> values.containsKey(factor.code()));
    }

    /** @param values of every factor */
    public BigDecimal score(Map<String, Integer> values) {
        var sum = factors.stream()
                .mapToInt(factor -> factor.weight() * values.getOrDefault(factor.code(), 0))
                .sum();
        var weights = factors.stream().mapToInt(Factor::weight).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }

    /** The gravest level whose cut-off the score reaches. */
    public String levelOf(BigDecimal score) {
        return levels.stream()
                .filter(rule -> {
                    var from = rule.from();
                    return from == null || score.compareTo(from) >= 0;
                })
                .map(LevelRule::level)
                .findFirst()
                .orElseThrow();
    }

    /**
     * How long a grading of the level holds, in months. A level that the unit has added since is graded anew as soon as
     * any other.
     */
    public int reviewMonths(String level) {
        return levels.stream()
                .filter(rule -> rule.level().equals(level))
                .mapToInt(LevelRule::reviewMonths)
                .findFirst()
                .orElseGet(() ->
                        levels.stream().mapToInt(LevelRule::reviewMonths).min().orElseThrow());
    }
}
