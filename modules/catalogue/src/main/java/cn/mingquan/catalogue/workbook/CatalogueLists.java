package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.catalogue.custom.CustomFields;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Choice;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The unit's own lists, as the drop-downs of its workbooks offer them. */
@Dependent
public class CatalogueLists {

    private final Sql sql;
    private final Iterable<LevelScale> scales;
    private final HolderLayers layers;

    @Inject
    public CatalogueLists(Sql sql, @Any Instance<LevelScale> scales, HolderLayers layers) {
        this(sql, (Iterable<LevelScale>) scales, layers);
    }

    /** For tests without a container. */
    public CatalogueLists(Sql sql, Iterable<LevelScale> scales, HolderLayers layers) {
        this.sql = sql;
        this.scales = scales;
        this.layers = layers;
    }

    public List<Choice> categories() {
        return choices("select code, label from power_category order by sort, code");
    }

    public List<Choice> sections() {
        return choices("select name, name from section order by sort, name");
    }

    /** Posts as people write them: {@code 科室/岗位}, or the post alone when it is in no section. */
    public List<Choice> posts() {
        return choices("select distinct coalesce(s.name || '/', '') || p.name, coalesce(s.name || '/', '') || p.name"
                + " from post p left join section s on s.id = p.section_id order by 1");
    }

    public List<Choice> levels() {
        var levels = new ArrayList<Choice>();
        scales.forEach(scale ->
                scale.levels().forEach(level -> levels.add(new Choice(level.code(), level.label(), level.aliases()))));
        return levels;
    }

    /** Whom each holder layer means in this unit. */
    String layers() {
        return layers.legend();
    }

    List<CustomField> customFields() {
        return new CustomFields(sql).all();
    }

    private List<Choice> choices(String statement) {
        return sql.list(statement, row -> new Choice(row.getString(1), row.getString(2)));
    }
}
