package cn.mingquan.catalogue.basic.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basic.BasicFixture;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.catalogue.basic.ExerciseLevel;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.tenancy.Tenants;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimingTest {

    private final BasicFixture province = new BasicFixture();

    private TenantDatabase database;
    private Sql sql;
    private BasicClaims claims;
    private Claiming claiming;
    private BasicClaimResource resource;
    private String word = "";

    @BeforeEach
    void agency() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        claims = new BasicClaims(sql);
        var audit = new AuditTrail(database, Clock.systemUTC());
        claiming = new Claiming(sql, claims, audit, TenantFixture.figures(database), Clock.systemUTC());
        resource = new BasicClaimResource(claims, claiming, new Peers(new Tenants() {}, sql), audit);
        // The shared items of all tests lie in one table: each test looks for its own.
        word = database.tenant().code();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private BasicItemView publish(String name, List<ExerciseLevel> levels, @Nullable String line) {
        return province.add(BasicFixture.item(word + "-" + name, name, levels, line));
    }

    private List<String> listed(@Nullable ClaimStanding standing) {
        return claims.page(new ClaimFilter(word, standing), new PageQuery()).items().stream()
                .map(row -> row.item().name() + " " + row.standing())
                .toList();
    }

    @Test
    void what_is_claimed_becomes_a_draft_with_its_bases_and_a_link() {
        province.register(database.tenant(), "MARKET_REGULATION");
        var item = publish("对无证经营的处罚", List.of(), null);

        assertThat(claiming.claim(List.of(item.id(), item.id()))).isEqualTo(new Claimed(1, 0, 0));
        assertThat(claiming.claim(List.of(item.id()))).isEqualTo(new Claimed(0, 0, 1));

        assertThat(sql.list(
                        "select concat_ws(' ', code, name, category, exerciser, state, basic_item_id, basic_edition)"
                                + " from power_item",
                        row -> row.getString(1)))
                .containsExactly(item.code() + " 对无证经营的处罚 02 某县" + word + "局 DRAFT " + item.id() + " 1");
        assertThat(sql.list("select type || title || article from legal_basis", row -> row.getString(1)))
                .containsExactly("LAW食品安全法第一百二十二条");
        assertThat(sql.list("select action from audit_entry", row -> row.getString(1)))
                .containsExactly("power.claimed");
        assertThat(listed(null)).containsExactly("对无证经营的处罚 CLAIMED");
    }

    @Test
    void a_power_that_is_there_is_linked_and_not_doubled() {
        var item = publish("对虚假标签的处罚", List.of(), null);
        sql.change(
                "insert into power_item (id, code, name, created_at, updated_at) values (?, ?, '本单位的叫法', now(), now())",
                Ids.next(),
                item.code());

        assertThat(claiming.claim(List.of(item.id()))).isEqualTo(new Claimed(0, 1, 0));

        assertThat(sql.list("select name from power_item", row -> row.getString(1)))
                .containsExactly("本单位的叫法");
        assertThat(sql.list("select action from audit_entry", row -> row.getString(1)))
                .containsExactly("power.linked");
    }

    @Test
    void only_items_of_the_agencys_level_and_line_are_offered() {
        province.register(database.tenant(), "MARKET_REGULATION");
        publish("甲本县本条线", List.of(ExerciseLevel.COUNTY), "MARKET_REGULATION");
        publish("乙省级", List.of(ExerciseLevel.PROVINCE), null);
        publish("丙交通", List.of(), "TRANSPORT");
        publish("丁通用", List.of(), null);
        province.abolish(publish("戊已废止", List.of(), null));

        assertThat(listed(ClaimStanding.UNCLAIMED)).containsExactlyInAnyOrder("甲本县本条线 UNCLAIMED", "丁通用 UNCLAIMED");
    }

    @Test
    void a_change_shows_with_what_was_said_before_until_it_is_answered() {
        var item = publish("原来的名称", List.of(), null);
        claiming.claim(List.of(item.id()));
        var changed = province.rename(item, "后来的名称");

        var page = claims.page(new ClaimFilter(word, ClaimStanding.CHANGED), new PageQuery());
        assertThat(page.changed()).isEqualTo(1);
        assertThat(page.items()).singleElement().satisfies(row -> {
            assertThat(row.item().name()).isEqualTo("后来的名称");
            assertThat(row.before()).isNotNull().extracting("name").isEqualTo("原来的名称");
        });

        resource.acknowledge(item.id(), "已按新名称修改", "\"" + changed.edition() + "\"");

        assertThat(listed(ClaimStanding.CHANGED)).isEmpty();
        assertThat(listed(ClaimStanding.CLAIMED)).containsExactly("后来的名称 CLAIMED");
        assertThat(sql.list(
                        "select detail from audit_entry where action = 'power.basic-acknowledged'",
                        row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("已按新名称修改");
    }

    @Test
    void a_change_is_not_answered_unseen_nor_without_a_reason() {
        var item = publish("某事项", List.of(), null);
        claiming.claim(List.of(item.id()));
        province.abolish(item);

        assertThat(refusal(() -> resource.acknowledge(item.id(), "知道了", "\"1\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.acknowledge(item.id(), " ", "\"2\"")).errors())
                .extracting("field")
                .containsExactly("reason");
        assertThat(listed(null)).containsExactly("某事项 CHANGED");
    }

    @Test
    void what_is_abolished_unknown_or_not_claimed_is_refused_and_nothing_is_written() {
        var good = publish("可以认领", List.of(), null);
        var gone = province.abolish(publish("已经废止", List.of(), null));
        var unknown = Ids.next();

        assertThat(refusal(() -> claiming.claim(List.of(good.id(), gone.id()))).type())
                .isEqualTo(BasicProblem.BASIC_ITEM_ABOLISHED);
        assertThat(refusal(() -> claiming.claim(List.of(good.id(), unknown))).type())
                .isEqualTo(BasicProblem.BASIC_ITEM_NOT_FOUND);
        assertThat(refusal(() -> resource.acknowledge(good.id(), "理由", "\"1\"")).type())
                .isEqualTo(BasicProblem.BASIC_ITEM_NOT_CLAIMED);
        assertThat(sql.number("select count(*) from power_item")).isZero();
    }

    private static Problem refusal(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }
}
