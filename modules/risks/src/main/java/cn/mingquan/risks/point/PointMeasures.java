package cn.mingquan.risks.point;

import cn.mingquan.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measures of one point. */
final class PointMeasures {

    private final RiskPoint point;
    private final List<ControlMeasure> measures;

    PointMeasures(RiskPoint point, List<ControlMeasure> measures) {
        this.point = point;
        this.measures = measures;
    }

    /** A measure that is named by its id stays what it is, with what was recorded of it. */
    void take(List<MeasureEntry> entries) {
        var present = measures.stream().collect(Collectors.toMap(ControlMeasure::id, Function.identity()));
        var taken = new ArrayList<ControlMeasure>();
        for (var i = 0; i < entries.size(); i++) {
            var named = entries.get(i).id();
            var measure = named == null ? new ControlMeasure(point) : present.remove(named);
            if (measure == null) {
                throw new Problem(PointProblem.RISK_POINT_INVALID, "请改正标出的内容。")
                        .with("measures[" + i + "].id", "这个风险点没有这条措施，或者写了两次");
            }
            measure.take(entries.get(i), i);
            taken.add(measure);
        }
        measures.removeAll(present.values());
        taken.stream().filter(measure -> !measures.contains(measure)).forEach(measures::add);
    }

    /** What is missing, in Chinese: any measure at all (S1-30), or one of the kind that the cause asks for (S2-24). */
    List<String> warnings(@Nullable RiskCause cause) {
        var warnings = new ArrayList<String>();
        if (measures.isEmpty()) {
            warnings.add("没有防控措施");
        }
        var wanted = cause == null ? List.<MeasureType>of() : MeasureType.against(cause);
        if (cause != null
                && !wanted.isEmpty()
                && measures.stream().map(ControlMeasure::type).noneMatch(wanted::contains)) {
            warnings.add("形成原因是“" + cause.label() + "”，还没有“"
                    + wanted.stream().map(MeasureType::label).collect(Collectors.joining("”或“")) + "”类的措施");
        }
        return warnings;
    }

    List<MeasureView> views() {
        return inOrder().map(ControlMeasure::view).toList();
    }

    List<Map<String, Object>> snapshots() {
        return inOrder().map(ControlMeasure::snapshot).toList();
    }

    private Stream<ControlMeasure> inOrder() {
        return measures.stream().sorted(Comparator.comparingInt(ControlMeasure::sort));
    }
}
