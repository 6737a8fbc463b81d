package cn.mingquan.risks.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingRoundTest {

    /** Nothing happens at the same moment as something else. */
    private static final Clock CLOCK = new Clock() {
        private final AtomicInteger moments = new AtomicInteger();

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.parse("2026-11-23T02:00:00Z").plusMillis(moments.incrementAndGet());
        }
    };

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private TenantDatabase database;
    private Sql sql;
    private @Nullable UnitTemplate template;
    private FindingRounds stored;
    private Participants people;
    private FindingRoundResource rounds;
    private ParticipantResource participants;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        var audit = new AuditTrail(database, CLOCK);
        stored = new FindingRounds(sql, new Procedures(() -> Optional.ofNullable(template)), CLOCK);
        people = new Participants(sql, CLOCK);
        rounds = new FindingRoundResource(stored, new RoundActs(stored, CLOCK), new FoundPoints(sql), audit);
        participants = new ParticipantResource(stored, people, new ParticipantExport(sql), audit);
        sql.change("update post set holders = '[\"王五\", \"赵六\"]'");
        sql.change(
                "insert into post (id, name, holder_layer, holders) values (?, '局长', 'TOP_LEADER', '[\"张三\"]'),"
                        + " (?, '副局长', 'LEADERSHIP_MEMBER', '[\"李四\", \"王五\"]')",
                Ids.next(),
                Ids.next());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void the_procedures_of_the_sources_ship() {
        assertThat(rounds.procedures().items())
                .extracting(procedure -> procedure.stages().size())
                .containsExactly(5, 3, 5, 5);
        assertThat(rounds.procedures().items().get(0).stages())
                .extracting(Stage::name)
                .containsExactly("自己找", "领导提", "群众帮", "集中评", "组织审");
        assertThat(rounds.procedures().items()).filteredOn(Procedure::loop).hasSize(1);
    }

    @Test
    void everybody_who_holds_a_post_is_asked_once() {
        var round = open("FIVE_STEPS", false, "孙七");

        assertThat(round.asked()).isEqualTo(5);
        assertThat(list(round).items())
                .extracting(ParticipantRow::name)
                .containsExactlyInAnyOrder("张三", "李四", "王五", "赵六", "孙七");
        assertThat(person(round, "王五").participant().posts()).containsExactlyInAnyOrder("副局长", "许可科/科长");
        assertThat(person(round, "王五").participant().leader()).isTrue();
        assertThat(refusal(() -> open("FIVE_STEPS", false)).type()).isEqualTo(FindingProblem.FINDING_ROUND_NAME_TAKEN);
        assertThat(refusal(() -> open("NONE", false)).errors())
                .extracting(FieldError::field)
                .containsExactly("procedure");
        assertThat(refusal(() -> rounds.open(
                                new OpenRound("反", "FIVE_STEPS", TODAY, TODAY.minusDays(1), false, null, null)))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("dueOn");
        sql.change("update post set holders = '[]'");
        assertThat(refusal(() -> stored.open(new OpenRound("空", "FIVE_STEPS", TODAY, TODAY, false, null, null)))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("names");
    }

    @Test
    void who_took_part_with_what_is_written_down() throws IOException {
        var round = open("FIVE_STEPS", false);
        enter(round, "王五", found(point()));
        enter(round, "赵六", new SaveEntry(TODAY, true, true, null, null));

        var file = new ParticipantExport(sql)
                .workbook(round.id(), stored.get(round.id()).document().procedure());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<String>();
            workbook.getSheet("参加人").forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(String.join("|", cells));
            });
            assertThat(rows).hasSize(5);
            assertThat(rows.get(0)).startsWith("姓名|岗位|领导班子|中途增加的理由|自己找");
            assertThat(rows).anyMatch(row -> row.startsWith("王五|副局长、许可科/科长|是|") && row.contains("1 个（2026-11-23）"));
            assertThat(rows).anyMatch(row -> row.startsWith("赵六|") && row.contains("没有（2026-11-23，纸质）"));
        }
    }

    @Test
    void participation_is_counted_of_those_who_were_asked_at_the_opening() {
        var round = open("FIVE_STEPS", false);
        var point = point();
        enter(round, "王五", found(point));
        enter(round, "王五", found(point));
        enter(round, "赵六", new SaveEntry(TODAY, true, true, null, null));
        var added = people.get(round.id(), people.add(stored.getOpen(round.id()), new AddParticipant("新来的", "刚调入")));
        enter(round, added.name(), new SaveEntry(TODAY, false, false, "写在纸上的风险", null));

        var view = rounds.get(round.id());
        assertThat(List.of(view.asked(), view.took(), view.added(), view.addedTook(), view.points()))
                .containsExactly(4L, 2L, 1L, 1L, 1L);
        assertThat(view.stages().get(0)).isEqualTo(new FindingRoundView.StageCount("SELF", 3, 1, 1));
        assertThat(participants.list(round.id(), null, "SELF", new PageQuery()).items())
                .extracting(ParticipantRow::name)
                .containsExactlyInAnyOrder("张三", "李四");
        assertThat(refusal(() -> people.add(stored.getOpen(round.id()), new AddParticipant("王五", "重复")))
                        .type())
                .isEqualTo(FindingProblem.FINDING_PARTICIPANT_EXISTS);
        assertThat(sql.list("select detail from audit_entry", row -> row.getString(1)))
                .noneSatisfy(detail -> assertThat(detail).containsAnyOf("王五", "新来的"));

        participants.withdraw(round.id(), person(round, "赵六").id(), null);
        assertThat(rounds.get(round.id()).took()).isEqualTo(1);
    }

    @Test
    void what_is_entered_is_judged() {
        var round = open("FIVE_STEPS", false);
        var point = point();

        assertThat(fields(round, new SaveEntry(TODAY.plusDays(1), false, true, null, null)))
                .containsExactly("on");
        assertThat(fields(round, new SaveEntry(TODAY, false, true, null, List.of(point))))
                .containsExactly("none");
        assertThat(fields(round, new SaveEntry(TODAY, false, false, " ", null))).containsExactly("note");
        assertThat(fields(round, found(UUID.randomUUID()))).containsExactly("points");
        assertThat(refusal(() -> participants.enter(round.id(), UUID.randomUUID(), found(point), "\"0\""))
                        .type())
                .isEqualTo(FindingProblem.FINDING_PARTICIPANT_NOT_FOUND);
        enter(round, "王五", found(point));
        assertThat(refusal(() -> participants.enter(
                                round.id(), person(round, "王五").id(), found(point), "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> rounds.get(UUID.randomUUID())).type())
                .isEqualTo(FindingProblem.FINDING_ROUND_NOT_FOUND);
    }

    @Test
    void where_leaders_go_first_the_others_wait() {
        var round = open("FIVE_STEPS", true);
        assertThat(round.waitingLeaders()).containsExactlyInAnyOrder("张三", "李四", "王五");

        assertThat(refusal(() -> enter(round, "赵六", none())).type()).isEqualTo(FindingProblem.FINDING_LEADERS_FIRST);
        for (var leader : List.of("张三", "李四", "王五")) {
            enter(round, leader, none());
        }
        enter(round, "赵六", none());

        assertThat(rounds.get(round.id()).waitingLeaders()).isEmpty();
        assertThat(rounds.get(round.id()).took()).isEqualTo(4);
    }

    @Test
    void stages_follow_each_other_and_go_back_only_with_a_reason() {
        var round = open("THREE_STEPS", false);

        assertThat(refusal(() -> move(round, 1, null)).type()).isEqualTo(FindingProblem.FINDING_STAGE_OPEN);
        assertThat(refusal(() -> enter(round, "王五", none())).type()).isEqualTo(FindingProblem.FINDING_STAGE_OTHER);
        record(round, stage("班子会", null));
        assertThat(refusal(() -> move(round, 2, null)).errors())
                .extracting(FieldError::field)
                .containsExactly("to");
        move(round, 1, null);
        assertThat(refusal(() -> record(round, stage("班子会", null))).type())
                .isEqualTo(FindingProblem.FINDING_STAGE_OTHER);
        assertThat(refusal(() -> move(round, 2, null)).type()).isEqualTo(FindingProblem.FINDING_STAGE_OPEN);
        enter(round, "王五", found(point()));
        move(round, 2, null);
        assertThat(refusal(() -> move(round, 1, null)).errors())
                .extracting(FieldError::field)
                .containsExactly("reason");
        move(round, 1, "漏了采购岗位");
        assertThat(refusal(() -> move(round, 2, null)).getMessage()).contains("这一次还没有人填报");
        enter(round, "赵六", none());
        move(round, 2, null);
        assertThat(refusal(() -> close(round)).type()).isEqualTo(FindingProblem.FINDING_STAGE_OPEN);
        record(round, stage("党组", "王五"));

        assertThat(rounds.get(round.id()).warnings()).containsExactly("“王五”自己查找了风险点，又主持审定；宜由他人主持，或者集体决定并写明");
        var closed = close(round);

        assertThat(closed.state()).isEqualTo(FindingState.CLOSED);
        assertThat(closed.round().passages())
                .extracting(passage -> passage.from() + (passage.back() ? "←" : "→") + passage.to() + passage.points())
                .containsExactly("集体议→自己审0", "自己审→常委定1", "常委定←自己审1", "自己审→常委定1");
        assertThat(refusal(() -> move(round, 0, "再来")).type()).isEqualTo(FindingProblem.FINDING_ROUND_CLOSED);
        assertThat(refusal(() -> people.add(stored.getOpen(round.id()), new AddParticipant("甲", "晚了")))
                        .type())
                .isEqualTo(FindingProblem.FINDING_ROUND_CLOSED);
    }

    @Test
    void a_loop_begins_again_after_its_last_stage() {
        var round = open("FIVE_STEP_LOOP", false);
        enter(round, "王五", none());
        move(round, 1, null);
        enter(round, "王五", none());
        move(round, 2, null);
        for (var next : List.of(3, 4, 0)) {
            record(round, stage("领导小组", null));
            move(round, next, null);
        }

        var view = rounds.get(round.id());
        assertThat(view.round().stage()).isZero();
        assertThat(view.round().passages()).extracting(Passage::back).containsOnly(false);
        assertThat(refusal(() -> move(round, 1, null)).getMessage()).contains("这一次还没有人填报");
        enter(round, "王五", none());
        move(round, 1, null);
        enter(round, "王五", none());
        move(round, 2, null);
        assertThat(refusal(() -> move(round, 3, null)).getMessage()).contains("这一次的情况还没有登记");
        record(round, stage("领导小组", null));
        move(round, 3, null);
        assertThat(rounds.get(round.id()).round().records())
                .as("both turns are kept")
                .hasSize(4);
    }

    @Test
    void a_notice_has_a_scope_and_days_and_every_comment_is_answered() {
        var round = open("GRADING_FIVE_STEPS", false);
        enter(round, "王五", none());
        for (var next : List.of(1, 2, 3, 4)) {
            if (next > 1) {
                record(round, stage("领导小组", null));
            }
            move(round, next, null);
        }
        assertThat(refusal(() -> comment(round)).type()).isEqualTo(FindingProblem.FINDING_STAGE_OTHER);
        assertThat(refusal(() -> record(round, stage("办公室", null))).errors())
                .extracting(FieldError::field)
                .containsExactly("scope");
        assertThat(refusal(() -> record(round, notice(TODAY, TODAY.minusDays(1))))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("until");
        assertThat(refusal(() -> record(round, notice(LocalDate.EPOCH, LocalDate.EPOCH)))
                        .errors())
                .as("a notice from before the round")
                .extracting(FieldError::field)
                .containsExactly("on");
        record(round, notice(TODAY.minusDays(9), TODAY));
        comment(round);
        assertThat(refusal(() -> close(round)).detail()).contains("公示到 2026-11-23 为止");
        record(round, notice(TODAY.minusDays(9), TODAY.minusDays(1)));
        assertThat(refusal(() -> close(round)).detail()).contains("还有 1 条意见没有答复");
        assertThat(refusal(() -> answer(round, 2)).errors())
                .extracting(FieldError::field)
                .containsExactly("no");
        answer(round, 1);
        assertThat(refusal(() -> answer(round, 1)).errors())
                .as("answered once and for all")
                .extracting(FieldError::reason)
                .containsExactly("第 1 条意见已经答复，答复后不能改");

        var closed = close(round);

        assertThat(closed.round().comments())
                .containsExactly(new Comment(1, TODAY, "服务窗口", "采购风险应为一级", true, "采纳，已改为一级", "测试员"));
    }

    @Test
    void a_template_brings_its_own_procedures_and_a_round_keeps_the_one_it_began_with() {
        assertThat(rounds.procedures().items()).extracting(Procedure::code).contains("FIVE_STEPS", "FIVE_STEP_LOOP");
        template = new UnitTemplate(
                "sample",
                "2026.1",
                "样例",
                "某局",
                "",
                Json.read(
                        """
                        {"risks": {"findingProcedures": [{"code": "TWO_STEPS", "name": "两步法", "source": "本省", "loop": false,
                          "stages": [{"code": "SELF", "name": "自查", "actor": "SELF", "help": "各自查"},
                                     {"code": "ORG", "name": "审定", "actor": "ORGANISATION", "help": "党组审定"}]}]}}""",
                        JsonObject.class));
        assertThat(rounds.procedures().items()).extracting(Procedure::code).containsExactly("TWO_STEPS");
        assertThat(refusal(() -> open("FIVE_STEPS", false)).errors())
                .extracting(FieldError::field)
                .containsExactly("procedure");
        var round = open("TWO_STEPS", false);
        template = null;

        assertThat(rounds.get(round.id()).round().procedure().stages())
                .extracting(Stage::name)
                .containsExactly("自查", "审定");
    }

    @Test
    void the_five_steps_of_a_point_are_told_by_the_records() {
        var round = open("FIVE_STEPS", false);
        var point = point();
        enter(round, "王五", found(point));
        enter(round, "赵六", found(point));
        assertThat(rounds.points(round.id(), new PageQuery()).items())
                .containsExactly(new FoundPoint(
                        point,
                        "不按时办结",
                        cn.mingquan.catalogue.ApprovalState.DRAFT,
                        "高",
                        "#CF1322",
                        "王五、赵六",
                        false,
                        0,
                        false,
                        false,
                        false));

        sql.change("update risk_point set state = 'APPROVED', approved_on = '2026-11-01', owner_name = '王五'");
        sql.change(
                "insert into control_measure (id, risk_point_id, mechanism, text, done_on, evidence, done_by) select id, id,"
                        + " 'RESTRAINT', '双人审核', '2026-11-02', '台账', '测试员' from risk_point");
        sql.change("update risk_point set gradings = '[{}, {}]'");

        var told = rounds.points(round.id(), new PageQuery()).items().get(0);
        assertThat(List.of(told.determined(), told.owned(), told.checked(), told.improved()))
                .containsOnly(true);
        assertThat(told.measures()).isEqualTo(1);
        assertThat(rounds.list("查无此轮", FindingState.OPEN, new PageQuery()).items())
                .isEmpty();
        assertThat(rounds.list("查险", FindingState.OPEN, new PageQuery()).items())
                .singleElement()
                .satisfies(row -> assertThat(row.points()).isEqualTo(1));
    }

    private FindingRoundView open(String procedure, boolean leadersFirst, String... names) {
        return rounds.get(stored.open(new OpenRound(
                "2026 年查险", procedure, TODAY.minusDays(10), TODAY.plusDays(10), leadersFirst, null, List.of(names))));
    }

    private ParticipantPage list(FindingRoundView round) {
        return participants.list(round.id(), null, null, new PageQuery());
    }

    private ParticipantRow person(FindingRoundView round, String name) {
        return list(round).items().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void enter(FindingRoundView round, String name, SaveEntry entry) {
        var row = person(round, name);
        participants.enter(round.id(), row.id(), entry, "\"" + row.version() + "\"");
    }

    private List<String> fields(FindingRoundView round, SaveEntry entry) {
        return refusal(() -> enter(round, "王五", entry)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static SaveEntry found(UUID point) {
        return new SaveEntry(TODAY, false, false, null, List.of(point));
    }

    private static SaveEntry none() {
        return new SaveEntry(TODAY, false, true, null, null);
    }

    private static RecordStage stage(String body, String chair) {
        return new RecordStage(TODAY, body, chair, null, null, null, null);
    }

    private static RecordStage notice(LocalDate from, LocalDate until) {
        return new RecordStage(from, "办公室", null, null, null, "本单位公示栏", until);
    }

    private FindingRoundView record(FindingRoundView round, RecordStage record) {
        return rounds.record(round.id(), record, version(round));
    }

    private FindingRoundView move(FindingRoundView round, int to, String reason) {
        return rounds.move(round.id(), new MoveRound(to, reason), version(round));
    }

    private FindingRoundView close(FindingRoundView round) {
        return rounds.close(round.id(), version(round));
    }

    private FindingRoundView comment(FindingRoundView round) {
        return rounds.comment(round.id(), new AddComment(TODAY, "服务窗口", "采购风险应为一级"), version(round));
    }

    private FindingRoundView answer(FindingRoundView round, int no) {
        return rounds.answer(round.id(), new AnswerComment(no, true, "采纳，已改为一级"), version(round));
    }

    private String version(FindingRoundView round) {
        return "\"" + rounds.get(round.id()).version() + "\"";
    }

    private UUID point() {
        var id = Ids.next();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, description, level, state, created_at,"
                        + " updated_at) values (?, ?, ?, 'POST', 'POWER', '不按时办结', 'A', 'DRAFT', '2026-01-01',"
                        + " '2026-01-01')",
                id,
                id.toString(),
                RiskFixture.LICENCE);
        return id;
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
