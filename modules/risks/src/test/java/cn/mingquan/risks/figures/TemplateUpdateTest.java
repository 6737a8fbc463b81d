package cn.mingquan.risks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingquan.catalogue.figures.CatalogueTemplate;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.templates.TemplateDifference;
import cn.mingquan.platform.templates.TemplateEffect;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.update.ChooseOne;
import cn.mingquan.registry.template.update.Taking;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateUpdateTest {

    private final TemplateUnits units = new TemplateUnits();
    private Tenant unit;

    @BeforeEach
    void onboard() {
        unit = units.unit("武强县市场监督管理局");
    }

    @AfterEach
    void close() throws SQLException {
        units.close();
    }

    @Test
    void what_a_unit_has_is_what_its_template_says_as_long_as_nobody_changes_it() {
        units.publishNext(patch -> patch);

        assertThat(units.within(unit, () -> units.update.differences(units.update.own(), next())))
                .isEmpty();
        for (var section : List.<TemplateSection>of(new CatalogueTemplate(units.sql), new RiskTemplate(units.sql))) {
            for (var list : section.lists()) {
                assertThat(units.within(unit, list::stored))
                        .as(list.name())
                        .containsExactlyInAnyOrderElementsOf(units.packaged.items(section.key(), list.name()));
            }
        }
    }

    @Test
    void what_only_the_template_changed_is_taken_and_told_in_the_trail() {
        units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚（含简易程序）")
                .replace("/catalogue/customFields/0/help", "写明文号。")
                .replace("/risks/levels/0/colour", "#A8071A")
                .add("/risks/kinds/-", kind("OUTSIDE", "外部环境风险")));

        var taking = take();

        assertThat(taking.taken()).isEqualTo(4);
        assertThat(taking.conflicts()).isEmpty();
        assertThat(texts("select label from power_category where code = '02'")).containsExactly("行政处罚（含简易程序）");
        assertThat(texts("select value -> 0 ->> 'help' from setting where key = 'catalogue.customFields'"))
                .containsExactly("写明文号。");
        assertThat(texts("select colour from risk_level order by sort limit 1")).containsExactly("#A8071A");
        assertThat(texts("select label from risk_kind where code = 'OUTSIDE'")).containsExactly("外部环境风险");
        assertThat(units.platform(() -> units.sql.list(
                        "select template_version from unit where id = ?", row -> row.getString(1), unit.unitId())))
                .containsExactly(TemplateUnits.NEXT);
        assertThat(texts("select action from audit_entry where action like 'template.%'"))
                .containsExactly("template.taken");
        assertThat(units.platform(
                        () -> units.sql.list("select distinct topic from figure_change", row -> row.getString(1))))
                .contains("powers", "risk-points");
    }

    @Test
    void a_unit_is_never_brought_back_to_an_older_version() {
        units.publishNext(patch -> patch.add("/risks/kinds/-", kind("OUTSIDE", "外部环境风险")));
        take();
        var older = units.platform(() ->
                units.versions.find("enforcement", units.packaged.version()).orElseThrow());

        units.within(unit, () -> units.update.take(older));

        assertThat(texts("select label from risk_kind where code = 'OUTSIDE'")).hasSize(1);
        assertThat(units.platform(() -> units.sql.list(
                        "select template_version from unit where id = ?", row -> row.getString(1), unit.unitId())))
                .containsExactly(TemplateUnits.NEXT);
    }

    @Test
    void what_only_the_unit_changed_stays() {
        units.publishNext(patch -> patch.replace("/risks/levels/0/colour", "#A8071A"));
        change("update risk_level set label = '红色风险' where severity = 1");

        assertThat(take().conflicts()).isEmpty();

        assertThat(texts("select label || ' ' || colour from risk_level where severity = 1"))
                .containsExactly("红色风险 #A8071A");
    }

    @Test
    void what_both_changed_stays_until_the_unit_chooses() {
        units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚权"));
        change("update power_category set label = '处罚' where code = '02'");

        var taking = take();

        assertThat(taking.conflicts())
                .extracting(TemplateDifference::base, TemplateDifference::theirs, TemplateDifference::mine)
                .containsExactly(tuple("行政处罚", "行政处罚权", "处罚"));
        assertThat(label()).containsExactly("处罚");
        var key = taking.conflicts().get(0).key();
        assertThat(choose(key, true).conflicts()).isEmpty();
        assertThat(label()).containsExactly("行政处罚权");
        assertThatThrownBy(() -> choose(key, true)).isInstanceOf(Problem.class).hasMessageContaining("已经有人选过");
        assertThat(texts("select action from audit_entry where action like 'template.%' order by at"))
                .containsExactly("template.taken", "template.conflict-theirs");
    }

    @Test
    void the_own_one_chosen_stays_for_good_and_a_conflict_left_open_is_kept_for_the_version_after() {
        units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚权")
                .replace("/catalogue/powerCategories/1/label", "行政强制权"));
        change("update power_category set label = '本单位' || label where code in ('02', '03')");
        var conflicts = take().conflicts();
        assertThat(conflicts).hasSize(2);

        var left = choose(conflicts.get(0).key(), false);

        assertThat(left.conflicts()).containsExactly(conflicts.get(1));
        assertThat(label()).containsExactly("本单位行政处罚");
    }

    @Test
    void what_is_in_use_is_never_removed_and_what_is_not_goes() {
        change("insert into power_item (id, code, name, category, exerciser, state, created_at, updated_at) values"
                + " (gen_random_uuid(), 'X-1', '奖励', '08', '局', 'DRAFT', now(), now())");
        var categories = units.packaged.items("catalogue", "powerCategories").stream()
                .map(item -> item.getString("code"))
                .toList();
        units.publishNext(patch -> patch.remove("/catalogue/powerCategories/" + categories.indexOf("09"))
                .remove("/catalogue/powerCategories/" + categories.indexOf("08")));

        var differences = units.within(unit, () -> units.update.differences(units.update.own(), next()));
        var taking = take();

        assertThat(differences)
                .extracting(TemplateDifference::code, TemplateDifference::effect)
                .containsExactlyInAnyOrder(tuple("08", TemplateEffect.KEPT), tuple("09", TemplateEffect.REMOVED));
        assertThat(taking.taken()).isEqualTo(1);
        assertThat(texts("select code from power_category where code in ('08', '09')"))
                .containsExactly("08");
    }

    @Test
    void a_used_item_that_the_unit_also_changed_cannot_be_given_up_by_a_choice() {
        units.publishNext(patch -> patch.remove("/risks/kinds/0"));
        var code = units.packaged.items("risks", "kinds").get(0).getString("code");
        change("update risk_kind set label = '本单位的说法' where code = '" + code + "'");
        var conflict = take().conflicts().get(0);
        change("insert into risk_point (id, code, kind, description, owner_type, state, created_at, updated_at)"
                + " values (gen_random_uuid(), 'R-1', '" + code
                + "', '说明', 'UNIT', 'DRAFT', now(), now())");

        assertThatThrownBy(() -> choose(conflict.key(), true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("正在使用");
        assertThat(choose(conflict.key(), false).conflicts()).isEmpty();
    }

    @Test
    void a_unit_of_a_version_that_was_never_kept_loses_nothing_of_its_own() {
        units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚权"));
        units.platform(
                () -> units.sql.change("update unit set template_version = '2026.1' where id = ?", unit.unitId()));

        var taking = take();

        assertThat(taking.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.base()).isNull();
            assertThat(conflict.mine()).isEqualTo("行政处罚");
        });
        assertThat(label()).containsExactly("行政处罚");
    }

    @Test
    void taking_the_same_version_again_changes_nothing() {
        units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚权"));
        var first = take();

        assertThat(take()).isEqualTo(first);
        assertThat(texts("select action from audit_entry where action = 'template.taken'"))
                .hasSize(1);
    }

    @Test
    void a_unit_can_write_nothing_but_the_version_of_its_own_row() {
        assertThatThrownBy(() -> change("update platform.unit set name = '别的名称'"))
                .hasMessageContaining("permission");
        var other = units.unit("别的单位");
        change("update platform.unit set template_version = 'x'");
        assertThat(units.platform(() -> units.sql.list(
                        "select template_version from unit where id = ?", row -> row.getString(1), other.unitId())))
                .containsExactly(units.packaged.version());
    }

    private Bundle next() {
        return units.versions.find("enforcement", TemplateUnits.NEXT).orElseThrow();
    }

    private Taking take() {
        return units.within(unit, () -> units.update.take(next()));
    }

    private Taking choose(String key, boolean theirs) {
        return units.within(unit, () -> units.choices.choose(new ChooseOne(key, theirs)));
    }

    private List<String> label() {
        return texts("select label from power_category where code = '02'");
    }

    private List<String> texts(String query) {
        return units.within(unit, () -> units.sql.list(query, row -> row.getString(1)));
    }

    private void change(String statement) {
        units.within(unit, () -> units.sql.change(statement));
    }

    private static JsonObject kind(String code, String label) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("label", label)
                .add("sort", 990)
                .build();
    }
}
