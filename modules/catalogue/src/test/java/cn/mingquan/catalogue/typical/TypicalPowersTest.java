package cn.mingquan.catalogue.typical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TemplateCompanion;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.flow.typical.TypicalFlows;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypicalPowersTest {

    private static final UnitTemplate TEMPLATE = new UnitTemplate(
            "enforcement",
            "2026.2",
            "综合执法类",
            "某县市场监管局",
            "MARKET_REGULATION",
            Json.read(
                    """
                    {"catalogue": {"typicalFlows": [
                      {"code": "QF-F01", "name": "处罚程序", "categories": ["02"], "steps": [
                        {"key": "file", "kind": "TASK", "name": "立案"},
                        {"key": "end", "kind": "END", "name": "结束"}]}],
                     "typicalPowers": [
                      {"code": "QF-001", "name": "对无证经营的处罚", "category": "02", "content": "没收并处罚款。",
                       "direction": "EXTERNAL", "holderLayer": "LEADERSHIP_MEMBER", "sectorLines": ["MARKET_REGULATION"],
                       "statutory": {"limit": 90, "unit": "DAY"},
                       "bases": [{"type": "LAW", "title": "食品安全法", "version": "2021 修正", "article": "第一百二十二条"},
                                 {"type": "LAW", "title": "行政处罚法", "version": "2021 修订", "article": "第六十条"}]},
                      {"code": "QF-002", "name": "道路运输许可", "category": "01", "content": "审查后决定。",
                       "direction": "EXTERNAL", "holderLayer": "MIDDLE_HEAD", "sectorLines": ["TRANSPORT"],
                       "bases": [{"type": "ADMINISTRATIVE_REGULATION", "title": "道路运输条例", "version": "2023 修订",
                                  "article": "第二十四条"}]},
                      {"code": "QF-003", "name": "印章管理", "category": "NB", "content": "管理。",
                       "direction": "INTERNAL_MGMT", "visibility": "IMPLICIT", "holderLayer": "TOP_LEADER",
                       "hotPost": true, "sectorLines": [], "bases": []},
                      {"code": "QF-004", "name": "后来的版本才有的类别", "category": "ZZ", "content": "内容",
                       "direction": "EXTERNAL", "holderLayer": "STAFF", "sectorLines": [], "bases": []}]}}""",
                    JsonObject.class));

    private final List<TemplateCompanion.Taken> brought = new ArrayList<>();

    private TenantDatabase database;
    private Sql sql;
    private TypicalPowers powers;

    /** Brings two things along with each power. */
    private final TemplateCompanion companion = new TemplateCompanion() {
        @Override
        public int with(UnitTemplate template, String category) {
            return category.equals("02") ? 2 : 0;
        }

        @Override
        public int bring(UnitTemplate template, List<Taken> taken) {
            brought.addAll(taken);
            return 2 * taken.size();
        }
    };

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        powers = powers(Optional.of(TEMPLATE));
    }

    private TypicalPowers powers(Optional<UnitTemplate> template) {
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        return new TypicalPowers(
                sql,
                () -> template,
                new TypicalFlows(sql, () -> template, new AuditTrail(database, clock), clock),
                List.of(companion),
                new AuditTrail(database, clock),
                TenantFixture.figures(database),
                clock);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_the_template_proposes_is_listed_with_what_the_unit_has() {
        sql.change("insert into power_item (id, code, name, created_at, updated_at) values (gen_random_uuid(), 'X-1',"
                + " '道路运输许可', now(), now())");
        powers.take(new TakePowers(List.of("QF-001"), true, true));

        var list = powers.list();

        assertThat(list.template()).isEqualTo("综合执法类");
        assertThat(list.items()).extracting(TypicalPowerView::key).containsExactly("QF-001", "QF-002", "QF-003");
        var first = list.items().get(0);
        assertThat(first.categoryLabel()).isEqualTo("行政处罚");
        assertThat(first.powerId()).isNotNull();
        assertThat(first.ownLine()).isTrue();
        assertThat(first.riskPoints()).isEqualTo(2);
        assertThat(first.flow()).isEqualTo("处罚程序");
        assertThat(list.items().get(2).flow()).isNull();
        assertThat(first.bases()).contains(BasisEntry.of(BasisType.LAW, "食品安全法（2021 修正）", "第一百二十二条", null));
        var second = list.items().get(1);
        assertThat(second.ownLine()).isFalse();
        assertThat(second.powerId()).isNull();
        assertThat(second.sameName()).isEqualTo("X-1");
        assertThat(list.items().get(2).ownLine()).isTrue();
    }

    @Test
    void what_is_chosen_becomes_a_draft_with_its_bases_limits_and_companions() {
        var taken = powers.take(new TakePowers(List.of("QF-003", "QF-001"), true, true));

        assertThat(taken).isEqualTo(new TakenPowers(2, 1, 4, 0));
        assertThat(brought).extracting(TemplateCompanion.Taken::category).containsExactly("NB", "02");
        assertThat(sql.list(
                        "select concat_ws(' ', name, category, exerciser, holder_layer, hot_post, direction, visibility,"
                                + " statutory_limit, statutory_unit, state, template_key) from power_item order by name",
                        row -> row.getString(1)))
                .containsExactly(
                        "印章管理 NB 某县市场监管局 TOP_LEADER t INTERNAL_MGMT IMPLICIT DRAFT QF-003",
                        "对无证经营的处罚 02 某县市场监管局 LEADERSHIP_MEMBER f EXTERNAL EXPLICIT 90 DAY DRAFT QF-001");
        assertThat(sql.list("select title || article from legal_basis order by sort", row -> row.getString(1)))
                .containsExactly("食品安全法（2021 修正）第一百二十二条", "行政处罚法（2021 修订）第六十条");
        assertThat(sql.list(
                        "select detail from audit_entry where action = 'power.taken' order by label",
                        row -> row.getString(1)))
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).contains("\"version\":\"2026.2\""));
        assertThat(sql.list("select code from power_item", row -> row.getString(1)))
                .allMatch(code -> code.startsWith("ZQ-"));
    }

    @Test
    void what_was_taken_is_not_taken_again() {
        powers.take(new TakePowers(List.of("QF-001"), true, true));
        sql.change("update power_item set name = '改过的名称'");
        brought.clear();

        assertThat(powers.take(new TakePowers(List.of("QF-001", "QF-001"), true, true)))
                .isEqualTo(new TakenPowers(0, 0, 0, 1));
        assertThat(powers.take(new TakePowers(List.of("QF-001", "QF-002"), false, false)))
                .isEqualTo(new TakenPowers(1, 0, 0, 1));

        assertThat(brought).isEmpty();
        assertThat(sql.list("select name from power_item order by name", row -> row.getString(1)))
                .containsExactly("改过的名称", "道路运输许可");
        assertThat(sql.number("select count(*) from audit_entry where action = 'power.taken'"))
                .isEqualTo(2);
    }

    @Test
    void what_the_template_does_not_propose_to_the_unit_is_not_found_and_nothing_is_taken() {
        for (var key : List.of("QF-999", "QF-004")) {
            var problem = catchThrowableOfType(
                    Problem.class, () -> powers.take(new TakePowers(List.of("QF-001", key), true, true)));
            assertThat(problem.type()).isEqualTo(TypicalProblem.TYPICAL_POWER_NOT_FOUND);
        }
        assertThat(sql.number("select count(*) from power_item")).isZero();
    }

    @Test
    void a_unit_without_a_template_has_nothing_to_choose_from() {
        var none = powers(Optional.empty());

        assertThat(none.list().items()).isEmpty();
        var problem =
                catchThrowableOfType(Problem.class, () -> none.take(new TakePowers(List.of("QF-001"), true, true)));
        assertThat(problem.type()).isEqualTo(TypicalProblem.TYPICAL_POWERS_NOT_AVAILABLE);
    }
}
