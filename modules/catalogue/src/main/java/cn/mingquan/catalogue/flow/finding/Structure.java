package cn.mingquan.catalogue.flow.finding;

import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.StepKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the steps form a procedure: one beginning, every step reached, and an end for every case. */
final class Structure {

    private final FlowTable table;
    private final Map<String, FlowStep> steps;
    private final Map<String, List<String>> before = new HashMap<>();
    private final List<FlowFinding> findings = new ArrayList<>();

    private Structure(FlowTable table) {
        this.table = table;
        this.steps = table.byKey();
        steps.values().forEach(step -> step.targets().forEach(to -> before.computeIfAbsent(to, key -> new ArrayList<>())
                .add(step.key())));
    }

    static List<FlowFinding> of(FlowTable table) {
        var structure = new Structure(table);
        structure.judge();
        return structure.findings;
    }

    private void judge() {
        if (table.tasks().isEmpty()) {
            blocking("还没有办理环节");
            return;
        }
        if (steps.values().stream().noneMatch(step -> step.kind() == StepKind.END)) {
            blocking("没有“结束”一行");
        }
        steps.values().forEach(this::judge);
        var reached = reach(Set.of(table.steps().get(0).key()), true);
        var ends = new HashSet<String>();
        steps.values().stream().filter(step -> step.kind() == StepKind.END).forEach(end -> ends.add(end.key()));
        var ending = reach(ends, false);
        for (var step : steps.values()) {
            if (!reached.contains(step.key())) {
                blocking(step.label() + "从第一行走不到", step.key());
            } else if (!ends.isEmpty()
                    && !ending.contains(step.key())
                    && !step.ways().isEmpty()) {
                blocking(step.label() + "之后走不到结束", step.key());
            }
        }
    }

    private void judge(FlowStep step) {
        if (step.task() && step.name().isBlank()) {
            blocking(step.label() + "没有名称", step.key());
        }
        var ways = step.ways();
        switch (step.kind()) {
            case END -> {}
            case TASK -> {
                if (ways.isEmpty()) {
                    blocking(step.label() + "没有下一环节", step.key());
                } else if (ways.size() > 1) {
                    blocking(step.label() + "有几个下一环节：请在它后面加一行“判断”“并行”或者“多选”", step.key());
                }
            }
            case DECISION, INCLUSIVE, PARALLEL -> judgeGateway(step);
        }
    }

    private void judgeGateway(FlowStep step) {
        var ways = step.ways();
        if (ways.isEmpty()) {
            blocking(step.label() + "没有下一环节", step.key());
        } else if (ways.size() == 1
                && before.getOrDefault(step.key(), List.of()).size() < 2) {
            findings.add(FlowFinding.notice(About.PROCEDURE, step.label() + "既不分开也不汇合，可以去掉", step.key()));
        }
        if (step.kind() == StepKind.PARALLEL || ways.size() < 2) {
            return;
        }
        if (ways.stream().anyMatch(way -> !way.otherwise() && way.label() == null && way.condition() == null)) {
            blocking(step.label() + "的每个去向都要写明条件，或者选作“其他情形”", step.key());
        }
        if (ways.stream().filter(way -> way.otherwise()).count() > 1) {
            blocking(step.label() + "只能有一个“其他情形”", step.key());
        }
    }

    private Set<String> reach(Set<String> from, boolean forward) {
        var reached = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var step = steps.get(open.poll());
            if (step == null) {
                continue;
            }
            var neighbours = forward ? step.targets().toList() : before.getOrDefault(step.key(), List.of());
            neighbours.stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private void blocking(String text, String... keys) {
        findings.add(FlowFinding.blocking(About.PROCEDURE, text, keys));
    }
}
