package cn.mingquan.risks.figures;

import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateList;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.risks.RiskFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

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
                "insert into risk_level (code, label, colour, severity, sort)" + LevelsOfTemplate.ROWS
                        + " on conflict (code) do nothing",
                section.getJsonArray("levels").toString());
        sql.change(
                "insert into risk_kind (code, label, sort)" + KindsOfTemplate.ROWS + " on conflict (code) do nothing",
                section.getJsonArray("kinds").toString());
    }

    @Override
    public List<TemplateList> lists() {
        return List.of(new LevelsOfTemplate(sql), new KindsOfTemplate(sql));
    }

    @Override
    public void taken(FigureChanges figures) {
        figures.changed(RiskFigures.TOPIC);
    }
}
