package cn.mingquan.risks.figures;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/**
 * Fills a new unit with the level scale and risk kinds of its template. One statement per table: units are
 * onboarded by the hundred. Running it again changes nothing.
 */
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
        sql.change(
                "insert into risk_level (code, label, colour, severity, sort)"
                        + " select code, label, colour, severity, coalesce(sort, 0) from jsonb_to_recordset(?::jsonb)"
                        + " as t(code text, label text, colour text, severity integer, sort integer)"
                        + " on conflict (code) do nothing",
                section.getJsonArray("levels").toString());
        sql.change(
                "insert into risk_kind (code, label, sort) select code, label, coalesce(sort, 0)"
                        + " from jsonb_to_recordset(?::jsonb) as t(code text, label text, sort integer)"
                        + " on conflict (code) do nothing",
                section.getJsonArray("kinds").toString());
    }
}
