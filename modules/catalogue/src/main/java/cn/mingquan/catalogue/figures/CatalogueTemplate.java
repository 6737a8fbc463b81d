package cn.mingquan.catalogue.figures;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import cn.mingquan.platform.templates.TemplateSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * Fills a new unit with the categories and own fields of its template. One statement per table: units are
 * onboarded by the hundred. Running it again changes nothing.
 */
@Dependent
public class CatalogueTemplate implements TemplateSection {

    private final Sql sql;

    @Inject
    public CatalogueTemplate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "catalogue";
    }

    @Override
    public void fill(JsonObject section) {
        sql.change(
                "insert into power_category (code, label, national_code, sort)" + CategoriesOfTemplate.ROWS
                        + " on conflict (code) do nothing",
                section.getJsonArray("powerCategories").toString());
        var fields =
                section.containsKey("customFields") ? section.getJsonArray("customFields") : JsonValue.EMPTY_JSON_ARRAY;
        sql.change(
                "insert into setting (key, value, version) values ('catalogue.customFields', ?::jsonb, 0)"
                        + " on conflict (key) do nothing",
                fields.toString());
    }

    @Override
    public List<TemplateList> lists() {
        return List.of(new CategoriesOfTemplate(sql), new FieldsOfTemplate(sql));
    }

    @Override
    public void taken(FigureChanges figures) {
        figures.changed(PowerFigures.TOPIC);
    }
}
