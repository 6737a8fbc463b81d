package cn.mingquan.registry.unit;

import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The lists the province may extend: unit categories and sector lines. */
@Dependent
public class CodeLists {

    /** The category of units that fit none of the others (party and mass organisations, courts). */
    public static final String OTHER = "OTHER";

    /** One entry. */
    public record Code(String code, String label) {}

    private final Sql sql;

    @Inject
    public CodeLists(Sql sql) {
        this.sql = sql;
    }

    public List<Code> unitCategories() {
        return sql.list(
                "select code, label from platform.unit_category order by sort",
                row -> new Code(row.getString(1), row.getString(2)));
    }

    public List<Code> sectorLines() {
        return sql.list(
                "select code, label from platform.sector_line order by sort",
                row -> new Code(row.getString(1), row.getString(2)));
    }
}
