package cn.mingquan.catalogue.figures;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The categories of powers that the unit uses (S4-07). */
final class CategoriesOfTemplate implements TemplateList {

    static final String ROWS = " select code, label, \"national\", coalesce(sort, 0) from jsonb_to_recordset(?::jsonb)"
            + " as t(code text, label text, \"national\" text, sort integer)";

    private final Sql sql;

    CategoriesOfTemplate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "powerCategories";
    }

    @Override
    public List<JsonObject> stored() {
        return sql.list(
                "select json_strip_nulls(json_build_object('code', code, 'label', label, 'national', national_code, 'sort',"
                        + " sort)) from power_category order by sort, code",
                row -> Json.read(row.getString(1), JsonObject.class));
    }

    /** By powers, and by own fields that only these categories have. */
    @Override
    public Set<String> used() {
        return new HashSet<>(sql.list(
                "select category from power_item where category is not null union select c.code from setting s"
                        + " cross join lateral jsonb_array_elements(s.value) f(field)"
                        + " cross join lateral jsonb_array_elements_text(f.field -> 'categories') c(code)"
                        + " where s.key = 'catalogue.customFields'",
                row -> row.getString(1)));
    }

    @Override
    public void put(List<JsonObject> items) {
        sql.change(
                "insert into power_category (code, label, national_code, sort)" + ROWS
                        + " on conflict (code) do update set label = excluded.label,"
                        + " national_code = excluded.national_code, sort = excluded.sort",
                items.toString());
    }

    @Override
    public void remove(Collection<String> codes) {
        sql.change("delete from power_category where code = any(?)", codes);
    }
}
