package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Choice;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The unit's own lists, as the drop-downs of its workbooks offer them. */
@Dependent
public class CatalogueLists {

    private final Sql sql;
    private final Iterable<LevelScale> scales;

    @Inject
    public CatalogueLists(Sql sql, @Any Instance<LevelScale> scales) {
        this(sql, (Iterable<LevelScale>) scales);
    }

    /** For tests without a container. */
    public CatalogueLists(Sql sql, Iterable<LevelScale> scales) {
        this.sql = sql;
        this.scales = scales;
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
        scales.forEach(scale -> scale.levels().forEach(level -> levels.add(new Choice(level.code(), level.label()))));
        return levels;
    }

    /** The unit's own fields: key, label and, where the values are closed, the values. */
    List<CustomField> customFields() {
        return sql.list(
                "select f ->> 'code', f ->> 'label', coalesce(f ->> 'help', ''),"
                        + " array(select jsonb_array_elements_text(coalesce(f -> 'choices', '[]')))"
                        + " from setting, jsonb_array_elements(value) with ordinality t(f, n)"
                        + " where key = 'catalogue.customFields' order by n",
                row -> new CustomField(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Arrays.stream((String[]) row.getArray(4).getArray())
                                .map(value -> new Choice(value, value))
                                .toList()));
    }

    /** A field that the unit's template has added to powers. */
    record CustomField(String key, String label, String help, List<Choice> choices) {}

    private List<Choice> choices(String statement) {
        return sql.list(statement, row -> new Choice(row.getString(1), row.getString(2)));
    }
}
