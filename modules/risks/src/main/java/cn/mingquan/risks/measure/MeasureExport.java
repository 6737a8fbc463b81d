package cn.mingquan.risks.measure;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the measures that were looked for, for reading and reporting. */
@Dependent
class MeasureExport {

    private static final String SHEET = "防控措施";

    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            SHEET,
            List.of("由系统导出，供查阅和报送。没有单独写明责任人和环节的措施，按其风险点。"),
            List.of(new SheetLayout(
                    SHEET,
                    List.of(
                            Column.note("text", "防控措施", 60, "做什么、怎样做"),
                            Column.note("point", "风险描述", 50, "针对的风险点"),
                            Column.note("power", "职权名称", 36, "风险所在的职权"),
                            Column.note("section", "科室", 16, "风险点、岗位或职权所在的科室"),
                            Column.note("level", "风险等级", 12, "风险点的等级"),
                            Column.note("mechanism", "防控机制", 14, "四种机制之一"),
                            Column.note("type", "措施类型", 14, "针对原因的措施，或者预防措施"),
                            Column.note("phase", "防控环节", 12, "行使前、行使中或行使后"),
                            Column.note("owner", "责任人", 14, "由谁落实"),
                            Column.note("dueOn", "完成期限", 14, "长期执行的没有期限"),
                            Column.note("doneOn", "完成日期", 14, "已登记完成的"),
                            Column.note("evidence", "完成情况", 50, "佐证")))),
            SHEET);

    private final Sql sql;
    private final Clock clock;

    @Inject
    MeasureExport(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    byte[] workbook(MeasureFilter filter) {
        var search = filter.conditions(LocalDate.now(clock));
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(LAYOUT)) {
            sql.list(
                    "select m.text, r.description, p.name, c.name, l.label, m.mechanism, m.type,"
                            + " coalesce(m.phase, r.phase), coalesce(m.owner_name, r.owner_name), m.due_on::text,"
                            + " m.done_on::text, m.evidence" + MeasureSearch.FROM + search.where() + " order by "
                            + MeasureSearch.ORDER + ", m.id",
                    row -> {
                        var type = row.getString(7);
                        var phase = row.getString(8);
                        writer.append(
                                SHEET,
                                Arrays.<@Nullable Object>asList(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        Mechanism.valueOf(row.getString(6)).label(),
                                        type == null
                                                ? null
                                                : MeasureType.valueOf(type).label(),
                                        phase == null
                                                ? null
                                                : Phase.valueOf(phase).label(),
                                        row.getString(9),
                                        row.getString(10),
                                        row.getString(11),
                                        row.getString(12)));
                        return true;
                    },
                    search.parameters());
            writer.writeTo(out);
        }
        return out.toByteArray();
    }
}
