package cn.mingquan.registry.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final List<String> NATIONAL =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20");

    private static final Bundles BUNDLES = new Bundles();

    @Test
    void four_categories_have_a_template_each() {
        assertThat(BUNDLES.all())
                .extracting(Bundle::unitCategory)
                .containsExactly("ENFORCEMENT", "ECONOMIC_SOCIAL", "PUBLIC_INTEREST", "OTHER");
        assertThat(BUNDLES.forCategory("PUBLIC_INTEREST").name()).isEqualTo("公益企事业单位类");
    }

    @Test
    void every_template_maps_all_national_power_categories() {
        for (var bundle : BUNDLES.all()) {
            assertThat(items(bundle, "catalogue", "powerCategories"))
                    .as(bundle.name())
                    .filteredOn(category -> category.containsKey("national"))
                    .extracting(category -> category.getString("national"))
                    .containsExactlyInAnyOrderElementsOf(NATIONAL);
        }
    }

    @Test
    void scales_differ_but_map_onto_the_common_severity() {
        assertThat(BUNDLES.all().stream()
                        .map(bundle -> TemplateRow.of(bundle, TemplateCounts.NONE))
                        .map(TemplateRow::levels))
                .containsExactly("一级／二级／三级", "高／中／低", "A 级／B 级／C 级", "一级／二级／三级");
        for (var bundle : BUNDLES.all()) {
            assertThat(items(bundle, "risks", "levels"))
                    .extracting(level -> level.getInt("severity"))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void the_three_large_templates_are_rich_enough_to_start_from() {
        for (var bundle : BUNDLES.all().subList(0, 3)) {
            assertThat(items(bundle, "catalogue", "typicalPowers")).hasSizeGreaterThanOrEqualTo(12);
            assertThat(items(bundle, "risks", "typicalPoints")).hasSizeGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void the_other_template_extends_the_categories_for_courts() {
        assertThat(items(BUNDLES.get("other"), "catalogue", "powerCategories"))
                .filteredOn(category -> !category.containsKey("national"))
                .extracting(category -> ((JsonString) category.get("label")).getString())
                .contains("审判权", "组织人事权", "财务管理权", "财物购置权", "决策权");
    }

    @Test
    void an_unknown_template_is_not_found() {
        assertThatThrownBy(() -> BUNDLES.get("no-such")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> BUNDLES.forCategory("NO_SUCH")).isInstanceOf(Problem.class);
    }

    private static List<JsonObject> items(Bundle bundle, String section, String key) {
        return bundle.section(section).getJsonArray(key).getValuesAs(JsonObject.class);
    }
}
