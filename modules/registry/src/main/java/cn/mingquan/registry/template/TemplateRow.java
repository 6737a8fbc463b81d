package cn.mingquan.registry.template;

/**
 * A template in the list.
 *
 * @param scope whom it is made for: {@code SECTOR} a line of bodies from top to bottom (条), {@code OWN_ORG} one body for
 *     itself (S0-02)
 * @param origin where the method it follows comes from, so that a unit can say which one it works by (S0-01)
 * @param powerCategories how many it defines
 * @param units filled from it
 * @param behind those of them that have an older version
 * @param drafted whether a next version is being written
 * @param levels the labels of its risk levels, gravest first, e.g. 一级／二级／三级
 */
public record TemplateRow(
        String code,
        String name,
        String version,
        String unitCategory,
        String description,
        String scope,
        String origin,
        int powerCategories,
        int typicalPowers,
        int typicalPoints,
        String levels,
        long units,
        long behind,
        boolean drafted) {

    static TemplateRow of(Bundle bundle, TemplateCounts counts) {
        var catalogue = bundle.section("catalogue");
        var risks = bundle.section("risks");
        return new TemplateRow(
                bundle.code(),
                bundle.name(),
                bundle.version(),
                bundle.unitCategory(),
                bundle.content().getString("description"),
                bundle.content().getString("scope"),
                bundle.content().getString("origin"),
                catalogue.getJsonArray("powerCategories").size(),
                catalogue.getJsonArray("typicalPowers").size(),
                risks.getJsonArray("typicalPoints").size(),
                String.join("／", risks.getJsonArray("levels").getValuesAs(level -> level.asJsonObject()
                        .getString("label"))),
                counts.units(),
                counts.behind(),
                counts.drafted());
    }
}
