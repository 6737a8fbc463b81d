package cn.mingquan.catalogue.flow;

import static cn.mingquan.catalogue.flow.step.StepFixture.end;
import static cn.mingquan.catalogue.flow.step.StepFixture.gateway;
import static cn.mingquan.catalogue.flow.step.StepFixture.table;
import static cn.mingquan.catalogue.flow.step.StepFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.RiskNames;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.flow.finding.About;
import cn.mingquan.catalogue.flow.finding.FlowFinding;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.flow.step.Answer;
import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.flow.step.Next;
import cn.mingquan.catalogue.flow.step.StepKind;
import cn.mingquan.catalogue.flow.typical.OfferedFlow;
import cn.mingquan.catalogue.flow.typical.TypicalFlowProblem;
import cn.mingquan.catalogue.flow.typical.TypicalFlows;
import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.catalogue.power.TimeLimit.Unit;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditEntryView;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private static final Clock CLOCK = Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofNanos(1_000));
    private static final UUID RISK = Ids.next();
    private static final UnitTemplate TEMPLATE = new UnitTemplate(
            "economic-social",
            "2026.5",
            "经济社会管理类",
            "某县水务局",
            "WATER",
            Json.read(
                    """
                    {"catalogue": {"typicalFlows": [
                      {"code": "JS-F01", "name": "许可程序", "categories": ["01"], "rights": "陈述、申辩", "steps": [
                        {"key": "receive", "kind": "TASK", "name": "受理", "limit": {"limit": 5, "unit": "WORKDAY"},
                         "bases": [{"type": "LAW", "title": "行政许可法", "version": "2019 修正",
                                    "article": "第三十二条"}]},
                        {"key": "ask", "kind": "DECISION", "name": "是否受理",
                         "next": [{"to": "decide", "label": "受理"}, {"to": "end", "otherwise": true}]},
                        {"key": "decide", "kind": "TASK", "name": "决定", "duty": "DECIDE",
                         "incompatible": ["receive"]},
                        {"key": "end", "kind": "END", "name": "结束"}]},
                      {"code": "JS-F02", "name": "处罚程序", "categories": ["02"], "steps": [
                        {"key": "file", "kind": "TASK", "name": "立案"},
                        {"key": "end", "kind": "END", "name": "结束"}]},
                      {"code": "JS-F03", "name": "取水许可程序", "categories": ["01"], "powers": ["JS-009"], "steps": [
                        {"key": "argue", "kind": "TASK", "name": "水资源论证"},
                        {"key": "end", "kind": "END", "name": "结束"}]}]}}""",
                    JsonObject.class));

    private TenantDatabase database;
    private Sql sql;
    private Flows flows;
    private FlowResource resource;
    private FlowFileResource files;
    private AuditEntries history;
    private UUID power;
    private UUID window;
    private UUID reviewer;
    private UUID head;
    private UUID inspector;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        history = new AuditEntries(database);
        RiskNames risks = ids -> ids.contains(RISK) ? Map.of(RISK, "审查走过场") : Map.of();
        var records = new UnitRecords(sql, List.of(risks));
        flows = new Flows(
                new FlowVersions(sql, CLOCK),
                new FlowRules(records),
                records,
                new TypicalFlows(sql, () -> Optional.of(TEMPLATE), new AuditTrail(database, CLOCK), CLOCK),
                new AuditTrail(database, CLOCK));
        resource = new FlowResource(flows);
        files = new FlowFileResource(flows);
        power = power("取水许可", "EXTERNAL", "APPROVED", null);
        window = post("窗口", "张一");
        reviewer = post("审查岗", "李二", "王三");
        head = post("局长", "赵四");
        inspector = post("纪检组长", "钱五");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_flow_is_drafted_published_and_superseded_one_at_a_time() {
        assertThat(resource.get(power).versions()).isEmpty();

        begin();
        var saved = resource.change(power, 1, complete(), "\"0\"");
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.about().steps()).isEqualTo(3);
        assertThat(saved.table().steps().get(0).post()).isEqualTo(new Named(window, "窗口"));
        assertThat(saved.findings()).filteredOn(FlowFinding::blocks).isEmpty();
        assertThat(resource.publish(power, 1, null).about().state()).isEqualTo(FlowState.PUBLISHED);

        begin();
        assertThat(resource.version(power, 2).table())
                .isEqualTo(resource.version(power, 1).table());
        assertThat(refusal(() -> resource.publish(power, 2, null)).type()).isEqualTo(FlowProblem.FLOW_UNCHANGED);
        resource.change(power, 2, shorter(), "\"0\"");
        resource.publish(power, 2, null);

        assertThat(resource.get(power).versions())
                .extracting(VersionRow::number, VersionRow::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, FlowState.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple(1, FlowState.SUPERSEDED));
        assertThat(sql.first(
                        "select steps_before, steps, steps_removed, statutory_removed, steps_added from power_flow"
                                + " where number = 2",
                        row -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))))
                .contains(List.of(3, 2, 1, 1, 0));
        assertThat(history.of(power))
                .extracting(AuditEntryView::action)
                .containsExactlyInAnyOrder(
                        "flow.begun", "flow.changed", "flow.published", "flow.begun", "flow.changed", "flow.published");
    }

    @Test
    void what_is_published_never_changes() {
        begin();
        resource.change(power, 1, complete(), "\"0\"");
        resource.publish(power, 1, null);

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> resource.change(power, 1, shorter(), "\"2\""),
                () -> resource.remove(power, 1, null),
                () -> resource.publish(power, 1, null),
                () -> resource.keepAsItWas(power, 1, null),
                () -> files.adopt(power, 1, "\"2\"", stream(flows.file(power, 1))))) {
            assertThat(refusal(act).type()).isEqualTo(FlowProblem.FLOW_NOT_DRAFT);
        }
    }

    @Test
    void a_change_needs_the_version_it_was_made_against() {
        begin();
        resource.change(power, 1, complete(), "\"0\"");

        assertThat(refusal(() -> resource.change(power, 1, shorter(), "\"0\"")).type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.change(power, 1, shorter(), null)).type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> resource.publish(power, 1, "\"0\""),
                () -> resource.keepAsItWas(power, 1, "\"0\""),
                () -> resource.remove(power, 1, "\"0\""))) {
            assertThat(refusal(act).type()).isEqualTo(CommonProblem.STALE_VERSION);
        }
    }

    @Test
    void there_is_one_draft_and_it_can_be_removed() {
        begin();
        assertThat(refusal(() -> flows.begin(power, null)).type()).isEqualTo(FlowProblem.FLOW_DRAFT_EXISTS);

        resource.remove(power, 1, null);

        assertThat(resource.get(power).versions()).isEmpty();
        begin();
        assertThat(catchThrowableOfType(
                                SqlFailure.class,
                                () -> sql.change(
                                        "insert into power_flow (id, power_id, number, state, document, created_at,"
                                                + " updated_at) select gen_random_uuid(), power_id, 9, 'DRAFT', document, created_at,"
                                                + " updated_at from power_flow"))
                        .state())
                .isEqualTo("23505");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nobody = UUID.randomUUID();
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> resource.get(nobody),
                () -> flows.begin(nobody, null),
                () -> resource.version(nobody, 1),
                () -> resource.change(nobody, 1, complete(), "\"0\""),
                () -> resource.draw(nobody, complete()),
                () -> resource.compare(nobody, 1, 1),
                () -> flows.file(nobody, 1))) {
            assertThat(refusal(act).type()).isEqualTo(PowerProblem.POWER_NOT_FOUND);
        }
        assertThat(refusal(() -> resource.version(power, 1)).type()).isEqualTo(FlowProblem.FLOW_VERSION_NOT_FOUND);
        assertThat(refusal(() -> resource.compare(power, 1, 2)).type()).isEqualTo(FlowProblem.FLOW_VERSION_NOT_FOUND);
        var stopped = power("已停止的", "EXTERNAL", "WITHDRAWN", null);
        assertThat(refusal(() -> flows.begin(stopped, null)).type()).isEqualTo(PowerProblem.POWER_NOT_APPROVED);
    }

    @Test
    void every_reference_of_a_table_leads_somewhere() {
        begin();
        var wrong = table(
                task("a", "一", "nowhere")
                        .post(UUID.randomUUID())
                        .apart("a", "z")
                        .row(),
                task("a", "二", "z").risk(UUID.randomUUID(), "").row(),
                task("b", "三", "z").limit(1, null).timeout("gone", false).row(),
                gateway(StepKind.DECISION, "d", "", Next.when("x", "z"), Next.when("y", "z")),
                gateway(StepKind.END, "z", "", Next.to("a")));

        var refused = refusal(() -> resource.change(power, 1, wrong, "\"0\""));

        assertThat(refused.type()).isEqualTo(FlowProblem.FLOW_INVALID);
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "steps[0].next[0].to",
                        "steps[0].incompatible",
                        "steps[0].incompatible",
                        "steps[0].post",
                        "steps[1].key",
                        "steps[1].risks[0]",
                        "steps[2].limitUnit",
                        "steps[2].timeout",
                        "steps[3].next[1].to",
                        "steps[4].next");
    }

    @Test
    void a_flow_is_published_when_the_four_things_are_explicit() {
        begin();
        resource.change(
                power,
                1,
                table(
                        task("a", "受理", "b").bases().row(),
                        task("b", "", "a", "c")
                                .bases(rule(BasisType.NORMATIVE_DOCUMENT))
                                .row(),
                        task("c", "走不到结束").row(),
                        task("d", "走不到", "c").row()),
                "\"0\"");

        var refused = refusal(() -> resource.publish(power, 1, null));

        assertThat(refused.type()).isEqualTo(FlowProblem.FLOW_INCOMPLETE);
        assertThat(refused.errors())
                .extracting(FieldError::reason)
                .contains(
                        "没有“结束”一行",
                        "“办理 b”没有名称",
                        "“走不到结束”没有下一环节",
                        "“走不到”从第一行走不到",
                        "“受理”没有承办岗位",
                        "“受理”没有监督责任人",
                        "“受理”没有办理时限，职权也没有总的时限",
                        "“受理”没有依据：写明保留的理由，或者取消这个环节",
                        "“办理 b”没有法律、法规、规章的依据：写明保留的理由，或者取消这个环节",
                        "没有写明相对人的权利")
                .anyMatch(reason -> reason.startsWith("“办理 b”有几个下一环节"));
        assertThat(resource.version(power, 1).findings())
                .extracting(FlowFinding::about)
                .contains(About.PROCEDURE, About.PERSON, About.LIMIT, About.SUPERVISOR, About.RIGHTS, About.BASIS);
    }

    @Test
    void an_internal_power_owes_nobody_rights_and_its_own_limit_is_enough() {
        power = power("车辆调配", "INTERNAL_MGMT", "APPROVED", 5);
        begin();
        resource.change(
                power,
                1,
                new FlowTable(
                        null,
                        List.of(task("a", "派车", "z").post(window).row(), end("z")),
                        new Named(inspector, null),
                        null,
                        null,
                        List.of()),
                "\"0\"");

        assertThat(resource.publish(power, 1, null).about().state()).isEqualTo(FlowState.PUBLISHED);
    }

    @Test
    void the_flow_of_a_draft_power_waits_for_its_approval() {
        power = power("未审定", "INTERNAL_MGMT", "DRAFT", 5);
        begin();
        resource.change(power, 1, complete(), "\"0\"");

        assertThat(refusal(() -> resource.publish(power, 1, null)).errors())
                .extracting(FieldError::reason)
                .containsExactly("职权草稿，审定以后才能公布流程");
    }

    @Test
    void a_step_without_basis_stands_out_and_stays_with_a_reason() {
        begin();
        var saved = resource.change(
                power,
                1,
                with(task("extra", "主任签批", "z")
                        .post(head)
                        .limit(1, Unit.DAY)
                        .bases()
                        .justified("编制内会签")
                        .row()),
                "\"0\"");

        assertThat(saved.findings())
                .filteredOn(finding -> finding.about() == About.BASIS)
                .extracting(FlowFinding::blocks, FlowFinding::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, "“主任签批”没有依据，保留的理由是：编制内会签"));
    }

    @Test
    void incompatible_steps_in_the_same_hands_need_an_answer() {
        begin();
        var together = with(
                task("review", "审查", "decide").post(reviewer).limit(1, Unit.DAY).row(),
                task("decide", "决定", "z")
                        .duty(Duty.DECIDE)
                        .post(reviewer)
                        .limit(1, Unit.DAY)
                        .apart("review")
                        .row());
        var saved = resource.change(power, 1, together, "\"0\"");

        assertThat(saved.findings())
                .filteredOn(finding -> finding.about() == About.SEPARATION)
                .extracting(FlowFinding::blocks)
                .containsExactly(true, false);
        assertThat(refusal(() -> resource.publish(power, 1, null)).errors())
                .extracting(FieldError::reason)
                .containsExactly("“决定”和“审查”不得由同一人办理，却都在岗位“审查岗”（在岗 2 人，须由不同的人办理）");

        var answered = new FlowTable(
                null,
                together.steps(),
                together.supervisor(),
                together.rights(),
                null,
                List.of(new Answer("steps:decide,review", Answer.Kind.RECUSAL, "由副局长接替")));
        resource.change(power, 1, answered, "\"1\"");

        assertThat(resource.publish(power, 1, null).findings())
                .filteredOn(finding -> finding.answer() != null)
                .extracting(FlowFinding::blocks, FlowFinding::steps)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, List.of("decide", "review")));
    }

    @Test
    void one_person_in_two_posts_is_the_same_hands() {
        var deputy = post("副局长", "赵四");
        begin();
        var saved = resource.change(
                power,
                1,
                with(
                        task("review", "审查", "decide")
                                .post(deputy)
                                .limit(1, Unit.DAY)
                                .apart("decide")
                                .row(),
                        task("decide", "决定", "z")
                                .post(head)
                                .limit(1, Unit.DAY)
                                .supervisor(deputy)
                                .row()),
                "\"0\"");

        assertThat(saved.findings())
                .filteredOn(finding -> finding.about() == About.SEPARATION)
                .extracting(FlowFinding::text)
                .containsExactly("“审查”和“决定”不得由同一人办理，而岗位“副局长”和“局长”只有同一人在岗", "岗位“局长”自己办理的环节由自己监督");
    }

    @Test
    void a_post_that_is_gone_is_told_and_its_name_stays_readable() {
        begin();
        resource.change(power, 1, complete(), "\"0\"");
        resource.publish(power, 1, null);
        sql.change("delete from post where id = ?", window);

        var published = resource.version(power, 1);

        assertThat(published.table().steps().get(0).post()).isEqualTo(new Named(window, "窗口"));
        assertThat(published.findings())
                .filteredOn(finding -> finding.about() == About.PERSON)
                .extracting(FlowFinding::text)
                .containsExactly("“受理”的岗位“窗口”已经撤销");
    }

    @Test
    void the_flow_as_it_was_is_kept_unjudged_and_counted_against() {
        begin();
        assertThat(refusal(() -> resource.keepAsItWas(power, 1, null)).type()).isEqualTo(FlowProblem.FLOW_INCOMPLETE);
        resource.change(
                power,
                1,
                table(
                        task("receive", "受理", "seal").row(),
                        task("seal", "盖章", "sign").bases().row(),
                        task("sign", "会签", "decide").bases().row(),
                        task("decide", "决定", "z").row(),
                        end("z")),
                "\"0\"");
        assertThat(resource.keepAsItWas(power, 1, null).about().asItWas()).isTrue();

        begin();
        resource.change(power, 2, shorter(), "\"0\"");
        assertThat(refusal(() -> resource.keepAsItWas(power, 2, null)).type()).isEqualTo(FlowProblem.FLOW_NOT_FIRST);
        resource.publish(power, 2, null);

        var compared = resource.compare(power, 1, 2);
        assertThat(compared.stepsBefore()).isEqualTo(4);
        assertThat(compared.stepsAfter()).isEqualTo(2);
        assertThat(compared.removed()).isEqualTo(2);
        assertThat(compared.statutoryRemoved()).isZero();
        assertThat(compared.changed()).isEqualTo(2);
        assertThat(compared.steps())
                .extracting(step -> step.key() + " " + step.change())
                .containsExactly("receive CHANGED", "decide CHANGED", "z SAME", "seal REMOVED", "sign REMOVED");
        assertThat(compared.steps().get(0).fields()).containsExactly("post", "limit", "next");
    }

    @Test
    void a_file_goes_out_and_comes_back_into_a_draft() {
        begin();
        resource.change(power, 1, complete(), "\"0\"");
        var file = flows.file(power, 1);

        var back = files.adopt(power, 1, "\"1\"", stream(file));

        assertThat(back.table()).isEqualTo(resource.version(power, 1).table());
        assertThat(back.version()).isEqualTo(2);
        assertThat(file).contains("取水许可");
        assertThat(refusal(() -> files.adopt(power, 1, "\"1\"", stream(file))).type())
                .isEqualTo(CommonProblem.STALE_VERSION);
    }

    @Test
    void a_file_of_another_unit_takes_posts_by_name_and_leaves_the_rest_open() {
        begin();
        resource.change(power, 1, complete(), "\"0\"");
        var file = flows.file(power, 1)
                .replace(window.toString(), UUID.randomUUID().toString())
                .replace(head.toString(), UUID.randomUUID().toString())
                .replace("局长", "主任")
                .replace(RISK.toString(), UUID.randomUUID().toString());

        var steps = files.adopt(power, 1, "\"1\"", stream(file)).table().steps();

        assertThat(steps.get(0).post()).isEqualTo(new Named(window, "窗口"));
        assertThat(steps.get(1).riskPoints()).isEmpty();
        assertThat(steps.get(2).post()).isNull();
    }

    @Test
    void a_table_is_drawn_without_being_kept() {
        var drawn = resource.draw(power, table(task("a", "审查", "z").row(), end("z")));

        assertThat(drawn.bpmn()).contains("bpmndi:BPMNShape", "审查");
        assertThat(drawn.findings()).isNotEmpty();
        assertThat(resource.get(power).versions()).isEmpty();
    }

    @Test
    void a_draft_begins_with_a_typical_flow_of_its_category() {
        assertThat(resource.get(power).typical())
                .containsExactly(new OfferedFlow("JS-F01", "许可程序", 2), new OfferedFlow("JS-F03", "取水许可程序", 1));

        var version = flows.begin(power, "JS-F01");

        assertThat(version.about().steps()).isEqualTo(2);
        assertThat(version.table().rights()).isEqualTo("陈述、申辩");
        var steps = version.table().steps();
        assertThat(steps).extracting(FlowStep::key).containsExactly("receive", "ask", "decide", "end");
        assertThat(steps.get(0).ways()).containsExactly(Next.to("ask"));
        assertThat(steps.get(0).limit()).isEqualTo(5);
        assertThat(steps.get(0).statutory()).isTrue();
        assertThat(steps.get(0).texts()).containsExactly(BasisEntry.of(BasisType.LAW, "行政许可法（2019 修正）", "第三十二条", null));
        assertThat(steps.get(1).ways()).containsExactly(Next.when("受理", "decide"), new Next("end", null, null, true));
        assertThat(steps.get(2).opposed()).containsExactly("receive");
        assertThat(steps.get(2).duty()).isEqualTo(Duty.DECIDE);
        assertThat(history.of(power).get(0).detail()).contains("JS-F01", "经济社会管理类", "2026.5");
    }

    @Test
    void the_flow_meant_for_a_power_comes_first_and_may_follow_what_was() {
        sql.change("update power_item set template_key = 'JS-009' where id = ?", power);
        begin();
        resource.change(power, 1, complete(), "\"0\"");
        resource.keepAsItWas(power, 1, null);

        assertThat(resource.get(power).typical()).extracting(OfferedFlow::key).containsExactly("JS-F03", "JS-F01");
        assertThat(flows.begin(power, "JS-F03").table().steps().get(0).name()).isEqualTo("水资源论证");
    }

    @Test
    void a_flow_of_another_category_or_of_none_is_not_begun_with() {
        for (var key : List.of("JS-F02", "JS-F99", "")) {
            assertThat(refusal(() -> flows.begin(power, key)).type())
                    .isEqualTo(TypicalFlowProblem.TYPICAL_FLOW_NOT_FOUND);
        }
        assertThat(resource.get(power).versions()).isEmpty();
    }

    private void begin() {
        assertThat(flows.begin(power, null).about().state()).isEqualTo(FlowState.DRAFT);
    }

    /** Three steps and an end, with everything that publication asks for. */
    private FlowTable complete() {
        return with(
                task("receive", "受理", "review")
                        .post(window)
                        .limit(1, Unit.WORKDAY)
                        .row(),
                task("review", "审查", "decide")
                        .post(reviewer)
                        .limit(5, Unit.WORKDAY)
                        .risk(RISK, "")
                        .apart("decide")
                        .row(),
                task("decide", "决定", "z")
                        .duty(Duty.DECIDE)
                        .post(head)
                        .limit(3, Unit.WORKDAY)
                        .row());
    }

    private FlowTable shorter() {
        return with(
                task("receive", "受理", "decide")
                        .post(window)
                        .limit(1, Unit.WORKDAY)
                        .row(),
                task("decide", "决定", "z")
                        .duty(Duty.DECIDE)
                        .post(head)
                        .limit(3, Unit.WORKDAY)
                        .row());
    }

    private FlowTable with(FlowStep... steps) {
        return new FlowTable(
                "申请",
                Stream.concat(Stream.of(steps), Stream.of(end("z"))).toList(),
                new Named(inspector, null),
                "陈述、申辩",
                "行政复议",
                List.of());
    }

    private static BasisEntry rule(BasisType type) {
        return BasisEntry.of(type, "某规定", null, null);
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private UUID power(String name, String direction, String state, Integer days) {
        var id = Ids.next();
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, direction, state, approved_on,"
                        + " withdrawn_on, statutory_limit, statutory_unit, created_at, updated_at)"
                        + " values (?, ?, ?, '01', '局', ?, ?, current_date,"
                        + " case when ? = 'WITHDRAWN' then current_date end, ?, ?, now(), now())",
                id,
                id.toString(),
                name,
                direction,
                state,
                state,
                days,
                days == null ? null : "DAY");
        return id;
    }

    private UUID post(String name, String... holders) {
        var id = Ids.next();
        sql.change(
                "insert into post (id, name, holder_layer, holders) values (?, ?, 'STAFF', ?::jsonb)",
                id,
                name,
                Json.write(List.of(holders)));
        return id;
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
