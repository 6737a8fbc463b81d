package cn.mingquan.catalogue.flow.comparison;

import cn.mingquan.catalogue.flow.comparison.ComparedStep.Change;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.flow.step.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a flow side by side. Only steps of handling are counted; branches and ends are shown and not counted.
 *
 * @param stepsBefore steps of handling in the first table
 * @param stepsAfter steps of handling in the second
 * @param removed those of the first that the second has no more
 * @param statutoryRemoved those of them that a law, regulation or rule asked for
 */
public record FlowComparison(
        int stepsBefore,
        int stepsAfter,
        int removed,
        int statutoryRemoved,
        int added,
        int changed,
        List<ComparedStep> steps) {

    /** Row by row, by the key; first as they stand in the second table, then what is gone. */
    public static FlowComparison between(FlowTable before, FlowTable after) {
        var was = before.byKey();
        var is = after.byKey();
        var steps = new ArrayList<ComparedStep>();
        is.values().forEach(step -> steps.add(compare(was.get(step.key()), step)));
        was.values().stream()
                .filter(step -> !is.containsKey(step.key()))
                .map(step -> new ComparedStep(
                        step.key(), step.kind(), Change.REMOVED, step.name(), null, step.statutory(), List.of()))
                .forEach(steps::add);
        return new FlowComparison(
                before.tasks().size(),
                after.tasks().size(),
                count(steps, step -> step.change() == Change.REMOVED),
                count(steps, step -> step.change() == Change.REMOVED && step.statutory()),
                count(steps, step -> step.change() == Change.ADDED),
                count(steps, step -> step.change() == Change.CHANGED),
                steps);
    }

    private static int count(List<ComparedStep> steps, Predicate<ComparedStep> wanted) {
        return Math.toIntExact(steps.stream()
                .filter(step -> step.kind() == StepKind.TASK)
                .filter(wanted)
                .count());
    }

    private static ComparedStep compare(@Nullable FlowStep was, FlowStep is) {
        if (was == null) {
            return new ComparedStep(is.key(), is.kind(), Change.ADDED, null, is.name(), is.statutory(), List.of());
        }
        var fields = fields(was, is);
        return new ComparedStep(
                is.key(),
                is.kind(),
                fields.isEmpty() ? Change.SAME : Change.CHANGED,
                was.name(),
                is.name(),
                is.statutory(),
                fields);
    }

    private static List<String> fields(FlowStep was, FlowStep is) {
        var fields = new ArrayList<String>();
        differ(fields, "kind", was.kind(), is.kind());
        differ(fields, "name", was.name(), is.name());
        differ(fields, "content", was.content(), is.content());
        differ(fields, "duty", was.duty(), is.duty());
        differ(fields, "post", id(was.post()), id(is.post()));
        differ(fields, "limit", limit(was), limit(is));
        differ(fields, "supervisor", id(was.supervisor()), id(is.supervisor()));
        differ(fields, "bases", was.texts(), is.texts());
        differ(fields, "justification", was.justification(), is.justification());
        differ(fields, "risks", ids(was), ids(is));
        differ(fields, "incompatible", was.opposed(), is.opposed());
        differ(fields, "timeout", was.timeout(), is.timeout());
        differ(fields, "next", was.ways(), is.ways());
        return fields;
    }

    private static void differ(List<String> fields, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            fields.add(name);
        }
    }

    private static @Nullable UUID id(@Nullable Named named) {
        return named == null ? null : named.id();
    }

    private static List<UUID> ids(FlowStep step) {
        return step.riskPoints().stream().map(Named::id).toList();
    }

    private static String limit(FlowStep step) {
        return step.limit() + " " + step.limitUnit();
    }
}
