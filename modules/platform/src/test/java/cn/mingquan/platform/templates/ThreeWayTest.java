package cn.mingquan.platform.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingquan.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final String ONE = "[{'code':'A','label':'甲','sort':1}]";

    @Test
    void what_is_equal_on_both_sides_is_no_difference() {
        var compared = compare(ONE, "[{'code':'A','label':'乙','sort':1}]", "[{'code':'A','label':'乙','sort':1}]");

        assertThat(compared.differences()).isEmpty();
        assertThat(compared.put()).isEmpty();
    }

    @Test
    void one_item_can_be_taken_in_one_field_and_kept_in_another() {
        var compared = compare(ONE, "[{'code':'A','label':'乙','sort':2}]", "[{'code':'A','label':'丙','sort':1}]");

        assertThat(compared.differences())
                .extracting(TemplateDifference::field, TemplateDifference::effect)
                .containsExactlyInAnyOrder(
                        tuple("label", TemplateEffect.CONFLICT), tuple("sort", TemplateEffect.CHANGED));
        assertThat(compared.put()).isEqualTo(items("[{'code':'A','label':'丙','sort':2}]"));
    }

    @Test
    void a_field_that_the_template_gives_up_goes() {
        var compared = compare(
                "[{'code':'A','label':'甲','national':'01'}]",
                "[{'code':'A','label':'甲'}]",
                "[{'code':'A','label':'甲','national':'01'}]");

        assertThat(compared.put()).isEqualTo(items("[{'code':'A','label':'甲'}]"));
    }

    @Test
    void what_the_unit_added_is_not_the_templates_business() {
        var compared = compare(ONE, ONE, "[{'code':'A','label':'甲','sort':1},{'code':'Z','label':'本单位','sort':9}]");

        assertThat(compared.differences()).isEmpty();
    }

    @Test
    void what_both_added_under_one_code_is_a_conflict() {
        var compared = compare("[]", ONE, "[{'code':'A','label':'别的','sort':1}]");

        assertThat(compared.differences())
                .extracting(TemplateDifference::effect)
                .containsExactly(TemplateEffect.CONFLICT);
        assertThat(compared.put()).isEmpty();
    }

    @Test
    void what_the_unit_deleted_does_not_come_back_unasked() {
        assertThat(compare(ONE, ONE, "[]").differences()).isEmpty();

        var changed = compare(ONE, "[{'code':'A','label':'乙','sort':1}]", "[]");
        assertThat(changed.put()).isEmpty();
        assertThat(changed.differences())
                .extracting(TemplateDifference::effect)
                .containsExactly(TemplateEffect.CONFLICT);
    }

    @Test
    void what_is_used_stays_and_what_the_unit_changed_is_asked() {
        assertThat(removed(ONE, Set.of("A")))
                .extracting(TemplateDifference::effect)
                .containsExactly(TemplateEffect.KEPT);
        assertThat(removed(ONE, Set.of()))
                .extracting(TemplateDifference::effect)
                .containsExactly(TemplateEffect.REMOVED);
        assertThat(removed("[{'code':'A','label':'丙','sort':1}]", Set.of()))
                .extracting(TemplateDifference::effect)
                .containsExactly(TemplateEffect.CONFLICT);
    }

    private static List<TemplateDifference> removed(String mine, Set<String> used) {
        return new ThreeWay("s", "l", items(ONE), List.of(), items(mine), used).differences();
    }

    private static ThreeWay compare(String base, String theirs, String mine) {
        return new ThreeWay("s", "l", items(base), items(theirs), items(mine), Set.of());
    }

    private static List<JsonObject> items(String text) {
        return Json.read(text.replace('\'', '"'), JsonArray.class).getValuesAs(JsonObject.class);
    }
}
