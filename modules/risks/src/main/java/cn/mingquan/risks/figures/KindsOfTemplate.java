package cn.mingquan.risks.figures;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The kinds of risk that the unit tells apart (S1-18). */
final class KindsOfTemplate implements TemplateList {

    static final String ROWS = " select code, label, coalesce(sort, 0) from jsonb_to_recordset(?::jsonb)"
            + " as t(code text, label text, sort integer)";

    private final Sql sql;

    KindsOfTemplate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "kinds";
    }

    @Override
    public List<JsonObject> stored() {
        return sql.list(
                "select json_build_object('code', code, 'label', label, 'sort', sort) from risk_kind order by sort, code",
                row -> Json.read(row.getString(1), JsonObject.class));
    }

    @Override
    public Set<String> used() {
        return new HashSet<>(
                sql.list("select distinct kind from risk_point where kind is not null", row -> row.getString(1)));
    }

    @Override
    public void put(List<JsonObject> items) {
        sql.change(
                "insert into risk_kind (code, label, sort)" + ROWS
                        + " on conflict (code) do update set label = excluded.label, sort = excluded.sort",
                items.toString());
    }

    @Override
    public void remove(Collection<String> codes) {
        sql.change("delete from risk_kind where code = any(?)", codes);
    }
}
