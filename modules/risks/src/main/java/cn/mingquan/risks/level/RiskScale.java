package cn.mingquan.risks.level;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The levels and kinds of the current tenant. */
@Dependent
public class RiskScale implements LevelScale {

    /** What the levels of each severity are called across the country. */
    private static final Map<Integer, List<String>> COMMON = Map.of(
            1, List.of("高", "一级", "1级", "Ⅰ级", "高风险", "一级风险"),
            2, List.of("中", "二级", "2级", "Ⅱ级", "中风险", "二级风险"),
            3, List.of("低", "三级", "3级", "Ⅲ级", "低风险", "三级风险"));

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
        var levels = scale().items();
        var ofSeverity = levels.stream().collect(Collectors.groupingBy(LevelView::severity, Collectors.counting()));
        return levels.stream()
                .map(level -> new Level(
                        level.code(),
                        level.label(),
                        // Where several levels are equally grave, the common words mean none of them alone.
                        Long.valueOf(1).equals(ofSeverity.get(level.severity()))
                                ? COMMON.getOrDefault(level.severity(), List.of())
                                : List.of()))
                .toList();
    }
}
