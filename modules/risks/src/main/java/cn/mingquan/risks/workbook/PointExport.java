package cn.mingquan.risks.workbook;

import cn.mingquan.platform.imports.exchange.WorkbookExport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the unit's risk points into the form in which they can be imported again. */
@Dependent
public class PointExport implements WorkbookExport {

    private final Sql sql;

    @Inject
    public PointExport(Sql sql) {
        this.sql = sql;
    }

    @Override
    public byte[] workbook(boolean filled) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(PointLayout.of(sql))) {
            if (filled) {
                points(writer);
                measures(writer);
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private void points(WorkbookWriter writer) {
        sql.list(
                "select r.code, p.code, p.name, coalesce(os.name || '/', '') || o.name, r.owner_type, s.name, r.kind,"
                        + " r.description, r.level, r.holder_layer, r.phase, r.cause, r.owner_name, r.finder, r.found_on,"
                        + " r.state, r.demo from risk_point r"
                        + " left join power_item p on p.id = r.power_id left join post o on o.id = r.post_id"
                        + " left join section os on os.id = o.section_id left join section s on s.id = r.section_id"
                        + " order by r.code",
                row -> {
                    var cells = new ArrayList<@Nullable Object>();
                    for (var i = 1; i <= 15; i++) {
                        cells.add(row.getString(i));
                    }
                    cells.add(PointLayout.state(row.getString(16), row.getBoolean(17)));
                    writer.append(PointLayout.POINTS, cells);
                    return true;
                });
    }

    private void measures(WorkbookWriter writer) {
        sql.list(
                "select r.code, r.description, m.mechanism, m.type, m.phase, m.text, m.owner_name, m.due_on::text,"
                        + " m.done_on::text || ' ' || m.evidence from control_measure m join risk_point r on r.id = m.risk_point_id order by r.code, m.sort",
                row -> {
                    writer.append(
                            PointLayout.MEASURES,
                            Arrays.asList(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9)));
                    return true;
                });
    }
}
