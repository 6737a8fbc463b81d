package cn.mingquan.risks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.registry.template.own.ChangeItem;
import cn.mingquan.registry.template.own.ItemOrigin;
import cn.mingquan.registry.template.own.OwnItem;
import cn.mingquan.registry.template.own.OwnListProblem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnListsTest {

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
    void a_unit_adds_changes_and_removes_items_and_sees_what_is_the_templates() {
        assertThat(items("risks", "kinds")).extracting(OwnItem::origin).containsOnly(ItemOrigin.TEMPLATE);
        var first = items("risks", "kinds").get(0);
        var last = items("risks", "kinds").get(items("risks", "kinds").size() - 1);

        change("risks", "kinds", null, json("{'code': 'OUTSIDE', 'label': '外部环境风险', 'sort': 90}"));
        change("risks", "kinds", first.item(), with(first.item(), "label", "职责风险"));
        change("risks", "kinds", last.item(), null);

        assertThat(item("risks", "kinds", "OUTSIDE").origin()).isEqualTo(ItemOrigin.OWN);
        assertThat(item("risks", "kinds", first.code()).origin()).isEqualTo(ItemOrigin.CHANGED);
        assertThat(item("risks", "kinds", first.code()).template()).isEqualTo(first.item());
        assertThat(item("risks", "kinds", last.code()).origin()).isEqualTo(ItemOrigin.REMOVED);
        assertThat(texts("select label from risk_kind order by label"))
                .contains("外部环境风险", "职责风险")
                .doesNotContain(last.item().getString("label"));
        assertThat(texts("select action from audit_entry where action like 'own-list.%' order by id"))
                .containsExactly("own-list.added", "own-list.changed", "own-list.removed");
        assertThat(units.platform(
                        () -> units.sql.list("select distinct topic from figure_change", row -> row.getString(1))))
                .contains("powers", "risk-points");
    }

    @Test
    void what_a_unit_changed_stays_when_it_takes_a_newer_version() {
        var level = items("risks", "levels").get(0);
        change("risks", "levels", level.item(), with(level.item(), "label", "红色风险"));
        units.publishNext(patch -> patch.replace("/risks/levels/0/colour", "#A8071A"));

        units.within(
                unit,
                () -> units.update.take(
                        units.versions.find("enforcement", TemplateUnits.NEXT).orElseThrow()));

        assertThat(texts("select label || ' ' || colour from risk_level where severity = 1"))
                .containsExactly("红色风险 #A8071A");
    }

    @Test
    void an_item_keeps_the_rules_of_templates() {
        assertThat(faults(
                        "risks",
                        "levels",
                        json("{'code': 'x!', 'label': '', 'colour': 'red', 'severity': 9, 'sort': 1}")))
                .containsExactlyInAnyOrder("code", "label", "colour", "severity");
        assertThat(faults(
                        "catalogue",
                        "powerCategories",
                        json("{'code': 'ZZ', 'label': '其他', 'national': '77', 'sort': 1}")))
                .containsExactly("national");
        assertThat(faults(
                        "catalogue",
                        "customFields",
                        json("{'code': 'extra', 'label': '额外', 'type': 'choice', 'help': 'x', 'source': 'y'}")))
                .hasSize(1);
        assertThat(
                        faults(
                                "catalogue",
                                "customFields",
                                json(
                                        "{'code': 'extra', 'label': '额外', 'type': 'text', 'help': 'x', 'source': 'y', 'categories': ['QQ']}")))
                .hasSize(1);
        assertThat(faults(
                        "risks",
                        "kinds",
                        json("{'code': 'OTHER_KIND', 'label': '别的', 'sort': 1, 'colour': '#000000'}")))
                .hasSize(1);
        assertThat(texts("select action from audit_entry where action like 'own-list.%'"))
                .isEmpty();
    }

    @Test
    void an_own_field_is_added_with_its_choices() {
        change(
                "catalogue",
                "customFields",
                null,
                json(
                        "{'code': 'window', 'label': '办理窗口', 'type': 'choice', 'choices': ['大厅', '网上'], 'help': '在哪里办理', 'source': '本单位制度'}"));

        assertThat(
                        texts(
                                "select f ->> 'label' from setting, jsonb_array_elements(value) f where key = 'catalogue.customFields'"))
                .contains("办理窗口");
    }

    /** Figures of all units are counted by the common severity: a unit's wording must not move them (S4-22). */
    @Test
    void what_figures_count_by_is_not_the_units_to_change() {
        var level = items("risks", "levels").get(0);
        assertThat(refused(
                                "risks",
                                "levels",
                                level.item(),
                                Json.createObjectBuilder(level.item())
                                        .add("severity", 3)
                                        .build())
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("severity");
        var category = items("catalogue", "powerCategories").get(0);
        assertThat(refused("catalogue", "powerCategories", category.item(), with(category.item(), "national", "10"))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("national");

        var last = items("risks", "levels").get(2);
        change("risks", "levels", last.item(), null);
        assertThat(refused(
                                "risks",
                                "levels",
                                null,
                                Json.createObjectBuilder(last.item())
                                        .add("severity", 2)
                                        .build())
                        .type())
                .isEqualTo(OwnListProblem.OWN_LIST_ITEM_USED);
        change(
                "risks",
                "levels",
                null,
                json("{'code': '4', 'label': '四级', 'colour': '#FADB14', 'severity': 3, 'sort': 9}"));
        var own = item("risks", "levels", "4");
        change(
                "risks",
                "levels",
                own.item(),
                Json.createObjectBuilder(own.item()).add("severity", 2).build());
        units.within(
                unit,
                () -> units.sql.change(
                        "insert into risk_point (id, code, owner_type, description, level, created_at, updated_at)"
                                + " values (gen_random_uuid(), 'X', 'UNIT', '风险', '4', now(), now())"));
        assertThat(refused("risks", "levels", item("risks", "levels", "4").item(), own.item())
                        .type())
                .isEqualTo(OwnListProblem.OWN_LIST_ITEM_USED);
        assertThat(texts("select severity::text from risk_level order by sort")).containsExactly("1", "2", "2");
    }

    @Test
    void levels_go_from_the_gravest_and_no_two_items_share_a_name() {
        var first = items("risks", "levels").get(0).item();
        var second = items("risks", "levels").get(1).item();

        assertThat(refused(
                                "risks",
                                "levels",
                                first,
                                Json.createObjectBuilder(first).add("sort", 50).build())
                        .errors())
                .extracting(FieldError::field)
                .contains("sort");
        assertThat(refused("risks", "levels", second, with(second, "label", first.getString("label")))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("label");
    }

    @Test
    void what_is_used_or_the_last_stays_and_codes_are_not_changed() {
        var level = items("risks", "levels").get(0);
        units.within(
                unit,
                () -> units.sql.change(
                        "insert into risk_point (id, code, owner_type, description, level, created_at, updated_at)"
                                + " values (gen_random_uuid(), 'X', 'UNIT', '风险', ?, now(), now())",
                        level.code()));
        assertThat(item("risks", "levels", level.code()).used()).isTrue();

        assertThat(refused("risks", "levels", level.item(), null).type()).isEqualTo(OwnListProblem.OWN_LIST_ITEM_USED);
        assertThat(refused("risks", "levels", level.item(), with(level.item(), "code", "NEW"))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("code");
        assertThat(refused("risks", "levels", null, level.item()).type())
                .isEqualTo(OwnListProblem.OWN_LIST_ITEM_EXISTS);
        for (var kind : items("risks", "kinds").stream().skip(1).toList()) {
            change("risks", "kinds", kind.item(), null);
        }
        assertThat(refused("risks", "kinds", items("risks", "kinds").get(0).item(), null)
                        .getMessage())
                .contains("最后一项");
    }

    @Test
    void who_has_not_seen_the_latest_changes_nothing() {
        var kind = items("risks", "kinds").get(0);
        change("risks", "kinds", kind.item(), with(kind.item(), "label", "职责风险"));

        assertThat(refused("risks", "kinds", kind.item(), with(kind.item(), "label", "别的"))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refused("risks", "nothing", null, kind.item()).type()).isEqualTo(OwnListProblem.OWN_LIST_NOT_FOUND);
        assertThat(refused("risks", "kinds", null, null).type()).isEqualTo(OwnListProblem.OWN_LIST_ITEM_INVALID);
    }

    @Test
    void the_type_of_a_field_that_powers_have_stays() {
        var field = items("catalogue", "customFields").stream()
                .filter(item -> item.item().getString("type").equals("text"))
                .findFirst()
                .orElseThrow();
        units.within(
                unit,
                () -> units.sql.change(
                        "insert into power_item (id, code, name, custom, created_at, updated_at)"
                                + " values (gen_random_uuid(), 'X', '职权', jsonb_build_object(?::text, 'x'), now(), now())",
                        field.code()));

        assertThat(refused("catalogue", "customFields", field.item(), with(field.item(), "type", "number"))
                        .type())
                .isEqualTo(OwnListProblem.OWN_LIST_ITEM_USED);
    }

    private List<OwnItem> items(String section, String list) {
        return units.within(unit, units.lists::lists).items().stream()
                .filter(each -> each.section().equals(section) && each.list().equals(list))
                .findFirst()
                .orElseThrow()
                .items()
                .stream()
                .toList();
    }

    private OwnItem item(String section, String list, String code) {
        return items(section, list).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void change(String section, String list, JsonObject before, JsonObject after) {
        units.within(unit, () -> {
            units.lists.change(new ChangeItem(section, list, before, after));
            return list;
        });
    }

    private Problem refused(String section, String list, JsonObject before, JsonObject after) {
        return catchThrowableOfType(Problem.class, () -> change(section, list, before, after));
    }

    private List<String> faults(String section, String list, JsonObject item) {
        var refused = refused(section, list, null, item);
        assertThat(refused.type()).isEqualTo(OwnListProblem.OWN_LIST_ITEM_INVALID);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private List<String> texts(String query) {
        return units.within(unit, () -> units.sql.list(query, row -> row.getString(1)));
    }

    private static JsonObject with(JsonObject item, String field, String value) {
        return Json.createObjectBuilder(item).add(field, value).build();
    }

    private static JsonObject json(String text) {
        JsonValue value = cn.mingquan.platform.json.Json.read(text.replace('\'', '"'), JsonObject.class);
        return value.asJsonObject();
    }
}
