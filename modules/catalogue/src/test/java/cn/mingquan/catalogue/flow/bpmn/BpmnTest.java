package cn.mingquan.catalogue.flow.bpmn;

import static cn.mingquan.catalogue.flow.step.StepFixture.end;
import static cn.mingquan.catalogue.flow.step.StepFixture.gateway;
import static cn.mingquan.catalogue.flow.step.StepFixture.table;
import static cn.mingquan.catalogue.flow.step.StepFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.flow.step.Answer;
import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.flow.step.Next;
import cn.mingquan.catalogue.flow.step.StepKind;
import cn.mingquan.catalogue.power.TimeLimit.Unit;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BpmnTest {

    private static final UUID POST = UUID.randomUUID();

    private static final FlowTable FULL = new FlowTable(
                    "申请人提交申请",
                    List.of(
                            task("receive", "受理", "check")
                                    .content("材料齐全的受理；\n不齐的一次告知 <补正> & \"登记\"")
                                    .post(POST, "窗口")
                                    .limit(1, Unit.WORKDAY)
                                    .timeout("end", true)
                                    .row(),
                            gateway(
                                    StepKind.DECISION,
                                    "check",
                                    "材料齐全？",
                                    Next.when("齐全", "both"),
                                    new Next("receive", "不齐", "${!whole}", false),
                                    new Next("end", null, null, true)),
                            gateway(StepKind.PARALLEL, "both", "", Next.to("review"), Next.to("visit")),
                            task("review", "审查", "join")
                                    .duty(Duty.EXECUTE)
                                    .post(POST, "审查岗")
                                    .supervisor(UUID.randomUUID())
                                    .limit(10, Unit.WORKDAY)
                                    .apart("decide")
                                    .risk(UUID.randomUUID(), "审查走过场")
                                    .row(),
                            task("visit", "现场核查", "join")
                                    .bases(new BasisEntry(
                                            BasisType.NORMATIVE_DOCUMENT,
                                            "某办法",
                                            "第三条",
                                            "原文\n两行",
                                            LocalDate.of(2019, 5, 1),
                                            null))
                                    .justified("上级要求\n保留一年")
                                    .limit(0, Unit.DAY)
                                    .timeout("decide", false)
                                    .row(),
                            gateway(StepKind.PARALLEL, "join", "", Next.to("decide")),
                            task("decide", "决定", "which")
                                    .duty(Duty.DECIDE)
                                    .bases()
                                    .row(),
                            gateway(
                                    StepKind.INCLUSIVE,
                                    "which",
                                    "送达方式",
                                    Next.when("邮寄", "post"),
                                    Next.when("当面", "end")),
                            task("post", "邮寄送达", "end").row(),
                            end("end")),
                    new Named(POST, "纪检组"),
                    "陈述、申辩；\n要求听证",
                    "行政复议、行政诉讼",
                    List.of(new Answer("steps:decide,review", Answer.Kind.COLLECTIVE, "局长办公会决定")))
            .tidy();

    @Test
    void a_table_comes_back_from_its_file_as_it_was() {
        assertThat(read(BpmnWriter.write(FULL, "取水许可 <试行>"))).isEqualTo(FULL);
        assertThat(BpmnWriter.write(read(BpmnWriter.write(FULL, "取水许可")), "取水许可"))
                .isEqualTo(BpmnWriter.write(FULL, "取水许可"));
    }

    @Test
    void characters_that_xml_cannot_hold_are_left_out() {
        var odd = table(task("a", "受\u0001理\uFFFE", "z").content("一\r\n二\r三").row(), end("z"));

        var back = read(BpmnWriter.write(odd, "名\u0002称"));

        assertThat(back.steps().get(0).name()).isEqualTo("受理");
        assertThat(back.steps().get(0).content()).isEqualTo("一\n二\n三");
    }

    @Test
    void everything_in_a_file_has_its_place_in_the_drawing() {
        var drawing = Layout.of(Graph.of(FULL));
        var boxes = List.copyOf(drawing.boxes().entrySet());

        assertThat(drawing.boxes()).hasSize(FULL.steps().size() + 3);
        for (var one : boxes) {
            for (var two : boxes) {
                if (!one.getKey().equals(two.getKey())
                        && !one.getKey().equals(Graph.timerOf(two.getKey()))
                        && !two.getKey().equals(Graph.timerOf(one.getKey()))) {
                    assertThat(overlap(one.getValue(), two.getValue()))
                            .as("%s on %s", one, two)
                            .isFalse();
                }
            }
        }
        assertThat(crossings(drawing)).isEmpty();
        for (var line : drawing.lines()) {
            for (var i = 1; i < line.size(); i++) {
                var from = line.get(i - 1);
                var to = line.get(i);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as("%s", line)
                        .isTrue();
            }
        }
    }

    @Test
    void the_largest_table_is_drawn_in_a_moment() {
        var steps = new ArrayList<FlowStep>();
        var random = new Random(7);
        for (var i = 0; i < 198; i++) {
            var next = new ArrayList<Next>();
            next.add(Next.to("s" + (i + 1)));
            if (random.nextBoolean() && i < 197) {
                next.add(Next.to("s" + (i + 2 + random.nextInt(197 - i))));
            }
            steps.add(gateway(StepKind.INCLUSIVE, "s" + i, "第 " + i, next.toArray(Next[]::new)));
        }
        steps.add(end("s198"));
        var processor = ManagementFactory.getThreadMXBean();
        var started = processor.getCurrentThreadCpuTime();

        var back = read(BpmnWriter.write(table(steps.toArray(FlowStep[]::new)), "大流程"));

        assertThat(back.steps()).hasSize(199);
        assertThat((processor.getCurrentThreadCpuTime() - started) / 1_000_000)
                .as("milliseconds of processor time")
                .isLessThan(10_000);
    }

    @Test
    void an_empty_table_is_drawn_as_its_start() {
        assertThat(BpmnWriter.write(FlowTable.EMPTY, "空")).contains("startEvent", "_shape__start");
    }

    private static boolean overlap(Drawing.Box one, Drawing.Box two) {
        return one.x() < two.right() && two.x() < one.right() && one.y() < two.bottom() && two.y() < one.bottom();
    }

    /** Lines that run through a box that they neither leave nor reach. */
    private static List<String> crossings(Drawing drawing) {
        var found = new ArrayList<String>();
        for (var line : drawing.lines()) {
            for (var i = 1; i < line.size(); i++) {
                var left = Math.min(line.get(i - 1).x(), line.get(i).x());
                var right = Math.max(line.get(i - 1).x(), line.get(i).x());
                var top = Math.min(line.get(i - 1).y(), line.get(i).y());
                var bottom = Math.max(line.get(i - 1).y(), line.get(i).y());
                drawing.boxes().forEach((id, box) -> {
                    if (!id.startsWith("_timer")
                            && left < box.right()
                            && right > box.x()
                            && top < box.bottom()
                            && bottom > box.y()) {
                        found.add(line + " through " + id);
                    }
                });
            }
        }
        return found;
    }

    /** As another tool writes it: other prefixes, ids that are no keys, rows in no order, a drawing of its own. */
    @Test
    void a_file_of_another_tool_is_read_in_the_order_of_its_flow() {
        var table = read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="p" isExecutable="true">
                    <endEvent id="结束1" name="办结"/>
                    <userTask id="任务_审查" name="审&#10;查" camunda:assignee="x"><documentation>看材料</documentation></userTask>
                    <userTask id="Activity_1" name="受理"/>
                    <startEvent id="Start" name="收件"/>
                    <boundaryEvent id="Timer" attachedToRef="Activity_1">
                      <timerEventDefinition><timeDuration>P2W</timeDuration></timerEventDefinition>
                    </boundaryEvent>
                    <sequenceFlow id="c" sourceRef="任务_审查" targetRef="结束1"/>
                    <sequenceFlow id="a" sourceRef="Start" targetRef="Activity_1"/>
                    <sequenceFlow id="b" sourceRef="Activity_1" targetRef="任务_审查"/>
                    <sequenceFlow id="d" sourceRef="Timer" targetRef="结束1"/>
                  </process>
                </definitions>
                """);

        assertThat(table.startName()).isEqualTo("收件");
        assertThat(table.steps()).extracting(FlowStep::name).containsExactly("受理", "审 查", "办结");
        assertThat(table.steps()).extracting(FlowStep::key).allMatch(key -> key.matches(FlowStep.KEY));
        assertThat(table.steps().get(0).limit()).isEqualTo(14);
        assertThat(table.steps().get(0).limitUnit()).isEqualTo(Unit.DAY);
        assertThat(table.steps().get(0).timeout().stops()).isTrue();
        assertThat(table.steps().get(1).content()).isEqualTo("看材料");
        assertThat(table.steps().get(1).next()).hasSize(1);
    }

    @Test
    void whatever_a_flow_cannot_have_is_named_with_its_reason() {
        var refused = refusal(
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
                  <bpmn:collaboration id="pool"/>
                  <bpmn:process id="p">
                    <bpmn:laneSet id="lanes"/>
                    <bpmn:startEvent id="s"><bpmn:messageEventDefinition id="m"/></bpmn:startEvent>
                    <bpmn:startEvent id="s2"/>
                    <bpmn:task id="t" name="受理"/>
                    <bpmn:serviceTask id="auto" name="比对"/>
                    <bpmn:userTask id="u"><bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>
                    <bpmn:userTask id="u"/>
                    <bpmn:userTask name="无名"/>
                    <bpmn:boundaryEvent id="b" attachedToRef="u"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>
                    <bpmn:boundaryEvent id="h" attachedToRef="u"><bpmn:timerEventDefinition>
                      <bpmn:timeDuration>PT4H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                    <bpmn:subProcess id="sub" name="听证"/>
                    <bpmn:endEvent id="e"><bpmn:terminateEventDefinition/></bpmn:endEvent>
                    <bpmn:textAnnotation id="note"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="u"/>
                    <bpmn:sequenceFlow id="f2" sourceRef="s" targetRef="u"/>
                    <bpmn:sequenceFlow id="f3" sourceRef="e" targetRef="u"/>
                    <bpmn:sequenceFlow id="f4" sourceRef="u" targetRef="nowhere"/>
                    <bpmn:sequenceFlow id="f5" sourceRef="u" targetRef="s"/>
                  </bpmn:process>
                </bpmn:definitions>
                """);

        assertThat(refused.type()).isEqualTo(BpmnProblem.BPMN_NOT_SUPPORTED);
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .contains(
                        "pool", "lanes", "s", "s2", "t", "auto", "u", "b", "h", "sub", "e", "note", "f2", "f3", "f4",
                        "f5");
        assertThat(refused.errors())
                .extracting(FieldError::reason)
                .contains(
                        "task“受理”（t）：不支持，请改为用户任务（userTask）",
                        "subProcess“听证”（sub）：不支持，请把子流程展开",
                        "userTask“无名”：没有编号（id）",
                        "userTask（u）：编号重复",
                        "boundaryEvent（h）：时限应为整数的年、月、周、日（如 P10D）",
                        "sequenceFlow（f4）：连线的终点不在流程里");
    }

    @Test
    void a_flow_has_one_process_and_one_beginning() {
        var head = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">";
        assertThat(refusal(head + "</definitions>").detail()).contains("没有流程");
        assertThat(refusal(head + "<process id=\"a\"/><process id=\"b\"/></definitions>")
                        .detail())
                .contains("2 个流程");
        assertThat(refusal(head + "<process id=\"a\"><userTask id=\"u\"/></process></definitions>")
                        .errors())
                .extracting(FieldError::reason)
                .containsExactly("没有起点（startEvent）");
        assertThat(refusal(head + "<process id=\"a\"><startEvent id=\"s\"/></process></definitions>")
                        .errors())
                .extracting(FieldError::reason)
                .containsExactly("startEvent（s）：起点没有去向");
        assertThat(refusal(head + "<process id=\"a\">"
                                + "<userTask id=\"u%d\"/>".repeat(201).formatted(numbers(201))
                                + "</process></definitions>")
                        .detail())
                .contains("200");
    }

    private static Object[] numbers(int count) {
        var numbers = new Object[count];
        for (var i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    @Test
    void hostile_files_are_refused() {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"&c;\"/></definitions>";
        var outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process>&e;</process></definitions>";
        var remote = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>";
        for (var hostile : List.of(bomb, outside, remote, "<a>".repeat(100), "<a>".repeat(50) + "</a>".repeat(50))) {
            assertThat(refusal(hostile).type()).as(hostile).isEqualTo(BpmnProblem.BPMN_UNREADABLE);
        }
        assertThat(refusal("<a>" + "<b/>".repeat(60_000) + "</a>").detail()).contains("元素数");
        assertThat(refusal("<a>" + " ".repeat(3 << 20) + "</a>").type()).isEqualTo(BpmnProblem.BPMN_TOO_LARGE);
    }

    @Test
    void what_is_no_bpmn_is_told() {
        for (var other : List.of(
                "",
                "   ",
                "流程",
                "{\"a\": 1}",
                "PK\u0003\u0004",
                "<a/>",
                "<definitions/>",
                "<a",
                "<a>&undefined;</a>",
                "<a b=1/>")) {
            assertThat(refusal(other).type()).as(other).isEqualTo(BpmnProblem.BPMN_UNREADABLE);
        }
        assertThat(refusal("<a>\n<b></a>").detail()).contains("第 2 行");
    }

    @Test
    void a_file_in_another_encoding_is_read_when_it_says_so() {
        var file = BpmnWriter.write(FULL, "取水许可").replace("UTF-8", "GB18030");

        assertThat(BpmnReader.read(new ByteArrayInputStream(file.getBytes(Charset.forName("GB18030")))))
                .isEqualTo(FULL);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> BpmnReader.read(new ByteArrayInputStream(
                                        BpmnWriter.write(FULL, "取水").getBytes(Charset.forName("GB18030")))))
                        .type())
                .isEqualTo(BpmnProblem.BPMN_UNREADABLE);
    }

    /** Hundreds of damaged files: each is read or refused as a problem, and nothing else happens. */
    @Test
    void no_damage_does_more_than_refuse() {
        var whole = BpmnWriter.write(FULL, "取水许可").getBytes(StandardCharsets.UTF_8);
        var random = new Random(29);
        var refused = 0;
        for (var round = 0; round < 400; round++) {
            var damaged = whole.clone();
            for (var i = 0; i < 1 + random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : whole[random.nextInt(whole.length)]);
            }
            var length = random.nextInt(10) == 0 ? random.nextInt(damaged.length) : damaged.length;
            try {
                BpmnReader.read(new ByteArrayInputStream(damaged, 0, length));
            } catch (Problem problem) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 399);
    }

    private static FlowTable read(String file) {
        return BpmnReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem refusal(String file) {
        return catchThrowableOfType(Problem.class, () -> read(file));
    }
}
