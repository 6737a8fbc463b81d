package cn.mingquan.catalogue.flow.bpmn;

import static cn.mingquan.catalogue.flow.bpmn.BpmnNames.MODEL;
import static cn.mingquan.catalogue.flow.bpmn.BpmnNames.OURS;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.flow.step.Answer;
import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.flow.step.Next;
import cn.mingquan.catalogue.flow.step.StepKind;
import cn.mingquan.catalogue.flow.step.Timeout;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.problem.Problem;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a BPMN 2.0 file into a step table: one process of start, end, user tasks, exclusive, parallel and inclusive
 * gateways and boundary timers. Whatever else says how a case runs is refused with its id, name and reason, so that
 * nothing is lost in silence; what only draws is left out, and drawn anew.
 */
public final class BpmnReader {

    private static final int MOST_TOLD = 50;

    private static final Map<String, StepKind> KINDS =
            BpmnNames.ELEMENTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Parts of an element that say nothing we keep in another place. */
    private static final Set<String> PARTS = Set.of("documentation", "extensionElements", "incoming", "outgoing");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("task", "请改为用户任务（userTask）"),
            Map.entry("manualTask", "请改为用户任务（userTask）"),
            Map.entry("serviceTask", "流程由人办理，请改为用户任务（userTask）"),
            Map.entry("scriptTask", "流程由人办理，请改为用户任务（userTask）"),
            Map.entry("sendTask", "请改为用户任务（userTask）"),
            Map.entry("receiveTask", "请改为用户任务（userTask）"),
            Map.entry("businessRuleTask", "请改为用户任务（userTask）"),
            Map.entry("callActivity", "请把被调用的流程展开"),
            Map.entry("subProcess", "请把子流程展开"),
            Map.entry("transaction", "请把子流程展开"),
            Map.entry("adHocSubProcess", "请把子流程展开"),
            Map.entry("laneSet", "请去掉泳道，承办岗位写在环节上"),
            Map.entry("collaboration", "请去掉泳池，只留一个流程"),
            Map.entry("eventBasedGateway", "只支持判断、并行和多选"),
            Map.entry("complexGateway", "只支持判断、并行和多选"),
            Map.entry("intermediateCatchEvent", "只支持环节边上的定时事件"),
            Map.entry("intermediateThrowEvent", "只支持环节边上的定时事件"),
            Map.entry("textAnnotation", "请把注释写进环节的说明"),
            Map.entry("multiInstanceLoopCharacteristics", "不支持多实例"),
            Map.entry("standardLoopCharacteristics", "不支持循环标记，请画出返回的连线"));

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, String> timers = new HashMap<>();
    private final Map<String, Timer> timerOf = new HashMap<>();
    private final Map<String, List<Flow>> leaving = new HashMap<>();
    private final List<String[]> refusals = new ArrayList<>();
    private @Nullable XmlElement start;

    private record Timer(String id, boolean stops, @Nullable TimeLimit limit) {}

    private record Flow(XmlElement element, String target) {}

    private BpmnReader() {}

    /** @throws Problem when it cannot be read, or holds what a flow cannot have; names each such element */
    public static FlowTable read(InputStream body) {
        var root = XmlElement.read(body);
        if (!root.is(MODEL, "definitions")) {
            throw new Problem(BpmnProblem.BPMN_UNREADABLE, "文件不是 BPMN 2.0 流程图：最外层不是 BPMN 2.0 的 definitions。");
        }
        return new BpmnReader().table(root);
    }

    private FlowTable table(XmlElement root) {
        for (var child : root.children()) {
            if (child.in(MODEL)
                    && !child.name().equals("process")
                    && !Set.of("documentation", "extensionElements").contains(child.name())) {
                refuse(child, null);
            }
        }
        var processes = root.children(MODEL, "process");
        if (processes.size() != 1) {
            throw new Problem(
                    BpmnProblem.BPMN_NOT_SUPPORTED,
                    processes.isEmpty() ? "文件里没有流程。" : "文件里有 " + processes.size() + " 个流程，只能有一个。");
        }
        var process = processes.get(0);
        sort(process);
        connect(process);
        var first = first();
        told();
        return whole(process, rows(process, first));
    }

    private void sort(XmlElement process) {
        for (var child : process.children()) {
            if (!child.in(MODEL)
                    || Set.of("documentation", "extensionElements", "sequenceFlow")
                            .contains(child.name())) {
                continue;
            }
            var id = child.attribute("id");
            if (id == null || id.isBlank()) {
                refuse(child, "没有编号（id）");
            } else if (keys.containsKey(id) || timers.containsKey(id)) {
                refuse(child, "编号重复");
            } else {
                take(child, id);
            }
        }
    }

    private void take(XmlElement element, String id) {
        switch (element.name()) {
            case "startEvent" -> {
                if (start != null) {
                    refuse(element, "只能有一个起点");
                } else {
                    start = element;
                    keys.put(id, Graph.START);
                    plain(element, Set.of());
                }
            }
            case "boundaryEvent" -> timer(element, id);
            case "userTask", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "endEvent" -> {
                keys.put(id, keyFor(id));
                nodes.put(id, element);
                plain(element, Set.of());
                if (nodes.size() == FlowTable.MOST_STEPS + 1) {
                    throw new Problem(BpmnProblem.BPMN_NOT_SUPPORTED, "流程图的环节超过 " + FlowTable.MOST_STEPS + " 个。");
                }
            }
            default -> refuse(element, null);
        }
    }

    /** Its id where that can be a key; otherwise a new one. */
    private String keyFor(String id) {
        if (id.matches(FlowStep.KEY) && !keys.containsValue(id)) {
            return id;
        }
        var number = nodes.size() + 1;
        while (keys.containsValue("s" + number)) {
            number++;
        }
        return "s" + number;
    }

    private void timer(XmlElement element, String id) {
        timers.put(id, String.valueOf(element.attribute("attachedToRef")));
        plain(element, Set.of("timerEventDefinition"));
        var definitions = element.children(MODEL, "timerEventDefinition");
        if (definitions.size() != 1) {
            refuse(element, "环节边上只支持定时事件");
            return;
        }
        var duration = definitions.get(0).childText(MODEL, "timeDuration");
        var limit = IsoLimit.read(duration == null ? "" : duration);
        if (limit.isEmpty()) {
            refuse(element, "时限应为整数的年、月、周、日（如 P10D）");
        }
        var task = String.valueOf(element.attribute("attachedToRef"));
        var timer = new Timer(id, !"false".equals(element.attribute("cancelActivity")), limit.orElse(null));
        if (timerOf.putIfAbsent(task, timer) != null) {
            refuse(element, "一个环节只能有一个定时事件");
        }
    }

    private void plain(XmlElement element, Set<String> more) {
        for (var child : element.children()) {
            if (child.in(MODEL) && !PARTS.contains(child.name()) && !more.contains(child.name())) {
                var known = REASONS.get(child.name());
                refuse(element, known == null ? "不支持其中的 " + child.name() : known);
            }
        }
    }

    private void connect(XmlElement process) {
        for (var flow : process.children(MODEL, "sequenceFlow")) {
            var source = String.valueOf(flow.attribute("sourceRef"));
            var target = String.valueOf(flow.attribute("targetRef"));
            plain(flow, Set.of("conditionExpression"));
            if (!keys.containsKey(source) && !timers.containsKey(source)) {
                refuse(flow, "连线的起点不在流程里");
            } else if (!nodes.containsKey(target)) {
                refuse(flow, keys.containsKey(target) || timers.containsKey(target) ? "连线不能指向起点或者定时事件" : "连线的终点不在流程里");
            } else if (nodes.containsKey(source) && kind(source) == StepKind.END) {
                refuse(flow, "结束之后不能再有连线");
            } else {
                var flows = leaving.computeIfAbsent(source, id -> new ArrayList<>());
                if (flows.stream().anyMatch(known -> known.target().equals(target))) {
                    refuse(flow, "两个环节之间有重复的连线");
                } else {
                    flows.add(new Flow(flow, target));
                }
            }
        }
        timerOf.forEach((task, timer) -> {
            if (!nodes.containsKey(task) || kind(task) != StepKind.TASK) {
                refusals.add(new String[] {timer.id(), "定时事件（" + timer.id() + "）：不在用户任务的边上"});
            } else if (leaving.getOrDefault(timer.id(), List.of()).size() != 1) {
                refusals.add(new String[] {timer.id(), "定时事件（" + timer.id() + "）：应有一条连线指向超时后的环节"});
            }
        });
    }

    private StepKind kind(String id) {
        var element = nodes.get(id);
        return element == null ? StepKind.END : KINDS.getOrDefault(element.name(), StepKind.END);
    }

    private String first() {
        if (start == null) {
            refusals.add(new String[] {"", "没有起点（startEvent）"});
            return "";
        }
        var flows = leaving.getOrDefault(String.valueOf(start.attribute("id")), List.of());
        if (flows.size() != 1) {
            refuse(start, flows.isEmpty() ? "起点没有去向" : "起点只能有一个去向，请在后面加一个判断或并行");
            return "";
        }
        return flows.get(0).target();
    }

    private void refuse(XmlElement element, @Nullable String reason) {
        var id = element.attribute("id");
        var name = element.attribute("name");
        var known = REASONS.get(element.name());
        refusals.add(new String[] {
            id == null ? "" : id,
            element.name()
                    + (name == null || name.isBlank() ? "" : "“" + line(name) + "”")
                    + (id == null ? "" : "（" + id + "）")
                    + "："
                    + (reason != null ? reason : known != null ? "不支持，" + known : "不支持")
        });
    }

    private void told() {
        if (refusals.isEmpty()) {
            return;
        }
        var problem = new Problem(
                BpmnProblem.BPMN_NOT_SUPPORTED,
                "只支持起点、结束、用户任务、判断、并行、多选和环节边上的定时事件。请改正列出的 " + refusals.size() + " 处后再导入。");
        refusals.stream().limit(MOST_TOLD).forEach(refusal -> problem.with(refusal[0], refusal[1]));
        throw problem;
    }

    /** Our own files keep their order; others are put in the order in which a case meets them. */
    private List<FlowStep> rows(XmlElement process, String first) {
        var ordered = new ArrayList<String>();
        ordered.add(first);
        if (ours(process).isEmpty()) {
            var seen = new HashSet<>(ordered);
            var open = new ArrayDeque<>(ordered);
            while (!open.isEmpty()) {
                var id = open.poll();
                var timer = timerOf.get(id);
                Stream.concat(
                                leaving.getOrDefault(id, List.of()).stream(),
                                timer == null ? Stream.of() : leaving.getOrDefault(timer.id(), List.of()).stream())
                        .map(Flow::target)
                        .filter(seen::add)
                        .forEach(target -> {
                            ordered.add(target);
                            open.add(target);
                        });
            }
        }
        nodes.keySet().stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
        return ordered.stream().map(this::step).toList();
    }

    private static java.util.Optional<XmlElement> ours(XmlElement process) {
        return process.child(MODEL, "extensionElements").flatMap(extension -> extension.child(OURS, "flow"));
    }

    private FlowStep step(String id) {
        var element = nodes.get(id);
        if (element == null) {
            throw new IllegalStateException(id);
        }
        var ours = element.child(MODEL, "extensionElements")
                .flatMap(extension -> extension.child(OURS, "step"))
                .orElse(element);
        var timer = timerOf.get(id);
        var limit = limit(ours, timer);
        return new FlowStep(
                String.valueOf(keys.get(id)),
                kind(id),
                line(element.attribute("name")),
                element.childText(MODEL, "documentation"),
                constant(Duty.class, ours.attribute("duty")),
                named(ours, "post"),
                limit == null ? null : limit.length(),
                limit == null ? null : limit.unit(),
                named(ours, "supervisor"),
                ours.children(OURS, "basis").stream().map(BpmnReader::basis).toList(),
                ours.childText(OURS, "justification"),
                ours.children(OURS, "risk").stream()
                        .map(risk -> named(risk.attribute("id"), risk.text()))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                ours.children(OURS, "incompatible").stream()
                        .map(other -> keys.get(String.valueOf(other.attribute("step"))))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                timer == null
                        ? null
                        : new Timeout(
                                key(leaving.getOrDefault(timer.id(), List.of()).get(0)), timer.stops()),
                leaving.getOrDefault(id, List.of()).stream()
                        .map(flow -> next(flow, element))
                        .toList());
    }

    private Next next(Flow flow, XmlElement source) {
        var id = flow.element().attribute("id");
        return new Next(
                key(flow),
                Texts.stripped(line(flow.element().attribute("name"))),
                Texts.stripped(flow.element().childText(MODEL, "conditionExpression")),
                id != null && id.equals(source.attribute("default")));
    }

    private String key(Flow flow) {
        return String.valueOf(keys.get(flow.target()));
    }

    /** Ours where it agrees with the timer, for BPMN knows no working days; else the timer's, which somebody has changed. */
    private static @Nullable TimeLimit limit(XmlElement ours, @Nullable Timer timer) {
        var unit = constant(TimeLimit.Unit.class, ours.attribute("limitUnit"));
        var length = ours.attribute("limit");
        var own = unit == null || length == null || !length.matches("\\d{1,4}")
                ? null
                : new TimeLimit(Integer.parseInt(length), unit);
        if (timer == null || timer.limit() == null) {
            return own;
        }
        var same = own != null
                && IsoLimit.write(own.length(), own.unit())
                        .equals(IsoLimit.write(
                                timer.limit().length(), timer.limit().unit()));
        return same ? own : timer.limit();
    }

    private static @Nullable Named named(XmlElement element, String attribute) {
        return named(element.attribute(attribute), element.attribute(attribute + "Name"));
    }

    private static @Nullable Named named(@Nullable String id, @Nullable String name) {
        try {
            return id == null ? null : new Named(UUID.fromString(id), Texts.stripped(name));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static BasisEntry basis(XmlElement basis) {
        var type = constant(BasisType.class, basis.attribute("type"));
        return new BasisEntry(
                type == null ? BasisType.OTHER : type,
                String.valueOf(basis.childText(OURS, "title")),
                Texts.stripped(basis.childText(OURS, "article")),
                Texts.stripped(basis.childText(OURS, "text")),
                day(basis.attribute("validFrom")),
                day(basis.attribute("validTo")));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String line(@Nullable String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }

    private FlowTable whole(XmlElement process, List<FlowStep> steps) {
        var ours = ours(process);
        Function<String, @Nullable String> text =
                name -> ours.map(flow -> flow.childText(OURS, name)).orElse(null);
        return new FlowTable(
                        start == null ? null : Texts.stripped(line(start.attribute("name"))),
                        steps,
                        ours.map(flow -> named(flow, "supervisor")).orElse(null),
                        text.apply("rights"),
                        text.apply("remedy"),
                        ours.stream()
                                .flatMap(flow -> flow.children(OURS, "answer").stream())
                                .map(answer -> new Answer(
                                        String.valueOf(answer.attribute("subject")),
                                        "RECUSAL".equals(answer.attribute("kind"))
                                                ? Answer.Kind.RECUSAL
                                                : Answer.Kind.COLLECTIVE,
                                        answer.text()))
                                .toList())
                .tidy();
    }
}
