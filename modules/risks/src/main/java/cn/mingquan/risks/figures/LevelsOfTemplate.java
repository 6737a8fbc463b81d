package cn.mingquan.risks.figures;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The unit's scale of levels (S2-20). How a level is monitored is the unit's own, and stays. */
final class LevelsOfTemplate implements TemplateList {

    static final String ROWS =
            " select code, label, colour, severity, coalesce(sort, 0) from jsonb_to_recordset(?::jsonb)"
                    + " as t(code text, label text, colour text, severity integer, sort integer)";

    private final Sql sql;

    LevelsOfTemplate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "levels";
    }

    @Override
    public List<JsonObject> stored() {
        return sql.list(
                "select json_build_object('code', code, 'label', label, 'colour', colour, 'severity', severity, 'sort',"
                        + " sort) from risk_level order by sort, code",
                row -> Json.read(row.getString(1), JsonObject.class));
    }

    /** A grading scheme has a rule for every level: beside one, none goes. */
    @Override
    public Set<String> used() {
        return new HashSet<>(sql.list(
                "select level from risk_point where level is not null union select level from power_item"
                        + " where level is not null union select level from check_round union select code from risk_level"
                        + " where monitoring is not null or exists (select 1 from grading_scheme)",
                row -> row.getString(1)));
    }

    @Override
    public void put(List<JsonObject> items) {
        sql.change(
                "insert into risk_level (code, label, colour, severity, sort)" + ROWS
                        + " on conflict (code) do update set label = excluded.label, colour = excluded.colour,"
                        + " severity = excluded.severity, sort = excluded.sort",
                items.toString());
    }

    @Override
    public void remove(Collection<String> codes) {
        sql.change("delete from risk_level where code = any(?)", codes);
    }
}
