package cn.mingquan.statistics.comparison;

import static cn.mingquan.statistics.comparison.ComparisonProblem.COMPARISON_NOT_POSSIBLE;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.Measure;
import cn.mingquan.statistics.Measures;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comparison in the words of the request. Used as a {@code @BeanParam}. */
public class ComparisonQuery {

    private static final String NO_LINE = "-";

    @QueryParam("scope")
    @Nullable
    UUID scope;

    @QueryParam("node")
    @Nullable
    String node;

    @QueryParam("by")
    @Nullable
    String by;

    @QueryParam("measure")
    @DefaultValue("POWER")
    String measure = "POWER";

    @QueryParam("columns")
    @DefaultValue("none")
    String columns = "none";

    @QueryParam("unitCategory")
    @DefaultValue("")
    String unitCategory = "";

    @QueryParam("sectorLine")
    @DefaultValue("")
    String sectorLine = "";

    @QueryParam("severity")
    @Nullable
    String severity;

    @QueryParam("powerCategory")
    @Nullable
    String powerCategory;

    @QueryParam("period")
    @Nullable
    Integer period;

    /** From 0. */
    @QueryParam("page")
    @DefaultValue("0")
    @Min(value = 0, message = "页码从 0 开始")
    @Max(value = 100_000, message = "页码过大")
    int page;

    @QueryParam("size")
    @DefaultValue("200")
    @Min(value = 1, message = "每页至少 1 条")
    @Max(value = 200, message = "每页至多 200 条")
    int size = 200;

    /** @param fitting what suits the place when the request names no rows */
    Question question(Measures measures, ScopeRow asker, By fitting, int month) {
        return new Question(
                measure(measures),
                rows().orElse(fitting),
                dimension().orElse(null),
                Question.filters(severity, powerCategory),
                unitCategory,
                line(asker),
                month);
    }

    private Measure measure(Measures measures) {
        return measures.find(measure).orElseThrow(() -> new Problem(COMPARISON_NOT_POSSIBLE, "没有这项统计指标。"));
    }

    private Optional<By> rows() {
        return Optional.ofNullable(by).filter(name -> !name.isBlank()).map(name -> By.named(name)
                .orElseThrow(() -> new Problem(COMPARISON_NOT_POSSIBLE, "不能按“" + name + "”分行。")));
    }

    private Optional<Dimension> dimension() {
        return Optional.of(columns)
                .filter(name -> !name.isBlank() && !name.equals("none"))
                .map(name -> Dimension.named(name)
                        .orElseThrow(() -> new Problem(COMPARISON_NOT_POSSIBLE, "不能按“" + name + "”分列。")));
    }

    /** A body that oversees a line sees that line only; another line has nothing for it. */
    private String line(ScopeRow asker) {
        if (asker.sectorLine().isEmpty()) {
            return sectorLine;
        }
        return sectorLine.isEmpty() || sectorLine.equals(asker.sectorLine()) ? asker.sectorLine() : NO_LINE;
    }
}
