package cn.mingquan.risks.measure.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.point.MeasureView;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private TenantDatabase database;
    private Sql sql;
    private Persons persons;
    private PersonCards cards;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        persons = new Persons(sql, CLOCK);
        cards = new PersonCards(sql);
        sql.change("update post set holders = '[\"王五\"]'");
        sql.change(
                "insert into post (id, name, holder_layer, holders) values (?, '出纳', 'STAFF', '[\"赵六\"]')", Ids.next());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void persons_are_put_together_from_posts_points_and_measures() {
        var atPost = point("岗位的风险", RiskFixture.POST, null, "APPROVED");
        measure(atPost, "双人审核", null, LocalDate.of(2026, 11, 22), null);
        var shared = point("两人负责的风险", null, "王五、李四", "DRAFT");
        measure(shared, "集体研究", null, null, LocalDate.of(2026, 10, 1));
        measure(shared, "张三督办", "张三", null, null);
        point("撤销的不算", null, "孙七", "WITHDRAWN");

        var page = persons.page(new PersonFilter(null, false), new PageQuery());

        assertThat(page.items())
                .containsExactly(
                        new PersonRow("王五", "许可科/科长", 2, 2, 1, 1),
                        new PersonRow("李四", null, 1, 1, 0, 1),
                        new PersonRow("张三", null, 0, 1, 0, 0),
                        new PersonRow("赵六", "出纳", 0, 0, 0, 0));
        assertThat(List.of(page.total(), page.exposed(), page.without())).containsExactly(4L, 2L, 0L);
        assertThat(persons.page(new PersonFilter("出纳", false), new PageQuery()).items())
                .extracting(PersonRow::name)
                .containsExactly("赵六");

        point("没有措施的风险", null, "赵六", "APPROVED");
        assertThat(persons.page(new PersonFilter(null, true), new PageQuery()).items())
                .extracting(PersonRow::name)
                .containsExactly("赵六");
    }

    @Test
    void an_owner_written_by_the_post_is_whoever_holds_it() {
        var point = point("现金管理的风险", null, "出纳", "APPROVED");
        measure(point, "日清月结", "出纳", null, null);

        assertThat(persons.page(new PersonFilter(null, false), new PageQuery()).items())
                .containsExactly(new PersonRow("赵六", "出纳", 1, 1, 0, 0), new PersonRow("王五", "许可科/科长", 0, 0, 0, 0));
    }

    @Test
    void a_card_tells_own_risks_with_all_measures_and_other_risks_with_ones_own() {
        var shared = point("李四负责的风险", null, "李四", "APPROVED");
        measure(shared, "集体研究", null, null, null);
        measure(shared, "张三督办", "张三", LocalDate.of(2026, 12, 31), null);

        var owner = cards.get("李四");
        assertThat(owner.risks()).hasSize(1);
        assertThat(owner.risks().get(0).own()).isTrue();
        assertThat(owner.risks().get(0).measures())
                .extracting(MeasureView::text)
                .containsExactly("集体研究", "张三督办");

        var other = cards.get("张三");
        assertThat(other.risks().get(0).own()).isFalse();
        assertThat(other.risks().get(0).measures())
                .extracting(MeasureView::text)
                .containsExactly("张三督办");
        assertThat(cards.get("王五").posts()).containsExactly("许可科/科长");

        var printed = new PrintedCard("演练局", other, new Pledges(sql).get()).pages();
        assertThat(printed.lines()).containsExactly("单位：演练局　　姓名：张三", "岗位：未登记");
        assertThat(printed.rows()).containsExactly(List.of("1", "发证", "李四负责的风险（承担措施）", "高", "张三督办（期限 2026-12-31）"));
        assertThat(printed.text()).hasSize(5).first().asString().startsWith("本人已了解");
        assertThat(catchThrowableOfType(Problem.class, () -> cards.get("没有的人")).type())
                .isEqualTo(PersonProblem.RISK_PERSON_NOT_FOUND);
    }

    @Test
    void one_name_for_everything_is_no_card() {
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, description, level, owner_name, state,"
                        + " created_at, updated_at) select gen_random_uuid(), 'F-' || n, null, 'UNIT', 'POWER', '风险', 'A', '办公室',"
                        + " 'DRAFT', '2026-01-01', '2026-01-01' from generate_series(1, 2001) n");

        assertThat(catchThrowableOfType(Problem.class, () -> cards.get("办公室")).type())
                .isEqualTo(PersonProblem.CARDS_TOO_LONG);
    }

    @Test
    void the_unit_writes_its_own_pledge() {
        var pledges = new Pledges(sql);
        assertThat(pledges.get().text()).contains("依照法定权限");

        assertThat(pledges.keep(new Pledge(" 我承诺。\n不违规。 "), "\"0\"").text()).isEqualTo("我承诺。\n不违规。");
        assertThat(catchThrowableOfType(Problem.class, () -> pledges.keep(new Pledge("晚了一步"), "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(pledges.keep(new Pledge("换一版"), "\"1\"").text()).isEqualTo("换一版");
        assertThat(pledges.get().text()).isEqualTo("换一版");
    }

    private UUID point(String description, UUID post, String owner, String state) {
        var id = Ids.next();
        sql.change(
                "insert into risk_point (id, code, power_id, post_id, owner_type, kind, description, level, owner_name,"
                        + " state, approved_on, withdrawn_on, created_at, updated_at) values (?, ?, ?, ?, 'POST', 'POWER', ?,"
                        + " 'A', ?, ?, case when ? <> 'DRAFT' then date '2026-03-01' end, case when ? = 'WITHDRAWN' then"
                        + " date '2026-04-01' end, '2026-01-01', '2026-01-01')",
                id,
                id.toString(),
                RiskFixture.LICENCE,
                post,
                description,
                owner,
                state,
                state,
                state);
        return id;
    }

    private void measure(UUID point, String text, String owner, LocalDate dueOn, LocalDate doneOn) {
        sql.change(
                "insert into control_measure (id, risk_point_id, mechanism, text, owner_name, due_on, done_on, evidence,"
                        + " done_by, sort) values (?, ?, 'RESTRAINT', ?, ?, ?, ?, case when ?::date is not null then '台账' end,"
                        + " case when ?::date is not null then '测试员' end, (select count(*) from control_measure))",
                Ids.next(),
                point,
                text,
                owner,
                dueOn,
                doneOn,
                doneOn,
                doneOn);
    }
}
