package cn.mingquan.registry.template.own;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.BundleFault;
import cn.mingquan.registry.template.BundleRefused;
import cn.mingquan.registry.template.Bundles;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a unit writes into its lists keeps the rules of templates: it is judged as if it stood in one. */
final class ItemRules {

    /** “risks.levels[3].label”: the last word is the field. */
    private static final Pattern PLACE =
            Pattern.compile("“([A-Za-z]+\\.)*[A-Za-z]+\\[\\d+]\\.?([A-Za-z]*)(\\[\\d+])?”");

    private final Bundle base;
    private final List<TemplateSection> sections;
    private final Bundles bundles;

    /** @param base the version of the template that the unit has */
    ItemRules(Bundle base, List<TemplateSection> sections, Bundles bundles) {
        this.base = base;
        this.sections = sections;
        this.bundles = bundles;
    }

    /** @throws Problem naming what is wrong with the list that was not wrong before */
    void judge(String section, String list, List<JsonObject> before, List<JsonObject> after) {
        var known = reasons(section, list, before);
        var problem = new Problem(OwnListProblem.OWN_LIST_ITEM_INVALID, "请改正标出的内容。");
        for (var reason : reasons(section, list, after)) {
            if (!known.contains(reason)) {
                var place = PLACE.matcher(reason);
                problem.with(place.find() && !place.group(2).isEmpty() ? place.group(2) : "item", said(reason));
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static String said(String reason) {
        return PLACE.matcher(reason).replaceAll(place -> place.group(2).isEmpty() ? "" : "“" + place.group(2) + "”");
    }

    private Set<String> reasons(String section, String list, List<JsonObject> items) {
        try {
            bundles.read("清单", bundle(section, list, items).toString());
            return Set.of();
        } catch (BundleRefused refused) {
            var reasons = new HashSet<String>();
            refused.faults().stream().map(BundleFault::reason).forEach(reasons::add);
            return reasons;
        }
    }

    /** The template with the unit's lists in it, and without the typical content that refers to the template's. */
    private JsonObject bundle(String section, String list, List<JsonObject> items) {
        var whole = Json.createObjectBuilder(base.content());
        for (var part : sections) {
            var lists = Json.createObjectBuilder(base.section(part.key()));
            part.lists().forEach(each -> lists.add(each.name(), array(each.stored())));
            if (part.key().equals(section)) {
                lists.add(list, array(items));
            }
            whole.add(part.key(), without(lists));
        }
        return whole.build();
    }

    private static JsonObjectBuilder without(JsonObjectBuilder lists) {
        var built = lists.build();
        var bare = Json.createObjectBuilder(built);
        built.keySet().stream()
                .filter(name -> name.startsWith("typical"))
                .forEach(name -> bare.add(name, JsonArray.EMPTY_JSON_ARRAY));
        return bare;
    }

    private static JsonArrayBuilder array(List<JsonObject> items) {
        var array = Json.createArrayBuilder();
        items.forEach(array::add);
        return array;
    }
}
