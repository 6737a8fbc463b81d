package cn.mingquan.risks.level;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The levels and kinds of the current tenant. */
@Dependent
public class RiskScale implements LevelScale {

    private final Sql sql;

    @Inject
    public RiskScale(Sql sql) {
        this.sql = sql;
    }

    public LevelList scale() {
        return new LevelList(sql.list(
                "select code, label, colour, severity from risk_level order by sort, severity, code",
                row -> new LevelView(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))));
    }

    public KindList kinds() {
        return new KindList(sql.list(
                "select code, label from risk_kind order by sort, code",
                row -> new KindView(row.getString(1), row.getString(2))));
    }

    @Override
    public List<Level> levels() {
        return scale().items().stream()
                .map(level -> new Level(level.code(), level.label()))
                .toList();
    }
}
