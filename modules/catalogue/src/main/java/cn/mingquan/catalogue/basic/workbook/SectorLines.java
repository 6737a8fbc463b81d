package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Choice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The lines of units (条线), as the workbook offers them. */
@Dependent
class SectorLines {

    private final Sql sql;

    @Inject
    SectorLines(Sql sql) {
        this.sql = sql;
    }

    List<Choice> choices() {
        return sql.list(
                "select code, label from platform.sector_line order by sort, code",
                row -> new Choice(row.getString(1), row.getString(2)));
    }
}
