package cn.mingquan.risks.figures;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Fills a new unit with the level scale and risk kinds of its template. Running it again changes nothing. */
@Dependent
public class RiskTemplate implements TemplateSection {

    private final Sql sql;

    @Inject
    public RiskTemplate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "risks";
    }

    @Override
    public void fill(JsonObject section) {
        for (var level : section.getJsonArray("levels").getValuesAs(JsonObject.class)) {
            sql.change(
                    "insert into risk_level (code, label, colour, severity, sort) values (?, ?, ?, ?, ?)"
                            + " on conflict (code) do nothing",
                    level.getString("code"),
                    level.getString("label"),
                    level.getString("colour"),
                    level.getInt("severity"),
                    level.getInt("sort", 0));
        }
        for (var kind : section.getJsonArray("kinds").getValuesAs(JsonObject.class)) {
            sql.change(
                    "insert into risk_kind (code, label, sort) values (?, ?, ?) on conflict (code) do nothing",
                    kind.getString("code"),
                    kind.getString("label"),
                    kind.getInt("sort", 0));
        }
    }
}
