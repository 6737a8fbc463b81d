package cn.mingquan.registry.template;

/**
 * A template in the list.
 *
 * @param powerCategories how many it defines
 * @param levels the labels of its risk levels, gravest first, e.g. 一级／二级／三级
 */
public record TemplateRow(
        String code,
        String name,
        String version,
        String unitCategory,
        String description,
        int powerCategories,
        int typicalPowers,
        int typicalPoints,
        String levels) {

    static TemplateRow of(Bundle bundle) {
        var catalogue = bundle.section("catalogue");
        var risks = bundle.section("risks");
        return new TemplateRow(
                bundle.code(),
                bundle.name(),
                bundle.version(),
                bundle.unitCategory(),
                bundle.content().getString("description"),
                catalogue.getJsonArray("powerCategories").size(),
                catalogue.getJsonArray("typicalPowers").size(),
                risks.getJsonArray("typicalPoints").size(),
                String.join("／", risks.getJsonArray("levels").getValuesAs(level -> level.asJsonObject()
                        .getString("label"))));
    }
}
