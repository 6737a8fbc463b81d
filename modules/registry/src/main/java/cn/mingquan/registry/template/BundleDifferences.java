package cn.mingquan.registry.template;

import cn.mingquan.platform.templates.TemplateDifference;
import cn.mingquan.platform.templates.ThreeWay;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs between two versions of a template.
 *
 * @param kept what units take over as their own when they take the later version
 * @param offered typical content, and whom the holder layers mean: units see it at once, and choose from it
 */
public record BundleDifferences(List<TemplateDifference> kept, List<TemplateDifference> offered) {

    public static final BundleDifferences NONE = new BundleDifferences(List.of(), List.of());

    private record Part(String section, String list) {}

    private static final List<Part> KEPT = List.of(
            new Part("catalogue", "powerCategories"),
            new Part("catalogue", "customFields"),
            new Part("risks", "levels"),
            new Part("risks", "kinds"));

    private static final List<Part> OFFERED = List.of(
            new Part("catalogue", "holderLayers"),
            new Part("catalogue", "typicalPowers"),
            new Part("catalogue", "typicalFlows"),
            new Part("risks", "typicalPoints"),
            new Part("risks", "typicalInstitutions"),
            new Part("risks", "findingProcedures"),
            new Part("risks", "factorSets"),
            new Part("risks", "monitoring"));

    public static BundleDifferences between(Bundle earlier, Bundle later) {
        return new BundleDifferences(all(KEPT, earlier, later), all(OFFERED, earlier, later));
    }

    private static List<TemplateDifference> all(List<Part> parts, Bundle earlier, Bundle later) {
        var differences = new ArrayList<TemplateDifference>();
        for (var part : parts) {
            differences.addAll(ThreeWay.between(part.section(), part.list(), items(earlier, part), items(later, part))
                    .differences());
        }
        return differences;
    }

    private static List<JsonObject> items(Bundle bundle, Part part) {
        var items = bundle.items(part.section(), part.list());
        return part.list().equals("monitoring") ? called(items, bundle) : items;
    }

    /** A plan is called by the level it is for. */
    private static List<JsonObject> called(List<JsonObject> plans, Bundle bundle) {
        var labels = bundle.items("risks", "levels").stream()
                .collect(Collectors.toMap(level -> level.getString("code"), level -> level.getString("label")));
        return plans.stream()
                .map(plan -> Json.createObjectBuilder(plan)
                        .add("label", labels.getOrDefault(plan.getString("code"), plan.getString("code")))
                        .build())
                .toList();
    }
}
