package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.flow.FlowState;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.imports.exchange.WorkbookExport;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the newest version of each flow, its steps of handling one below the other. What a table of rows cannot say is
 * drawn and left out, as the import leaves it alone.
 */
@Dependent
public class StepExport implements WorkbookExport {

    private final Sql sql;
    private final CatalogueLists lists;
    private final UnitRecords records;

    @Inject
    public StepExport(Sql sql, CatalogueLists lists, UnitRecords records) {
        this.sql = sql;
        this.lists = lists;
        this.records = records;
    }

    @Override
    public byte[] workbook(boolean filled) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(StepLayout.of(lists.posts()))) {
            if (filled) {
                write(writer);
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private void write(WorkbookWriter writer) {
        var flows = sql
                .list(
                        "select p.code, p.name, f.number, f.state, f.document from power_flow f"
                                + " join power_item p on p.id = f.power_id where f.number = (select max(n.number)"
                                + " from power_flow n where n.power_id = p.id) and p.state <> 'WITHDRAWN'"
                                + " order by p.code",
                        Kept::read)
                .stream()
                .filter(flow -> Sayable.all(flow.table()))
                .toList();
        var risks = records.riskCodes(flows.stream()
                .flatMap(flow -> flow.table().tasks().stream())
                .flatMap(step -> step.riskPoints().stream())
                .map(Named::id)
                .distinct()
                .toList());
        for (var flow : flows) {
            var numbers = new StepNumbers(flow.table()).ofKeys();
            flow.table()
                    .tasks()
                    .forEach(step -> writer.append(
                            StepLayout.SHEET, row(flow.code(), flow.name(), step, numbers, risks, flow.label())));
        }
    }

    private record Kept(String code, String name, String label, FlowTable table) {

        static Kept read(ResultSet row) throws SQLException {
            var state = FlowState.valueOf(row.getString(4));
            return new Kept(
                    row.getString(1),
                    row.getString(2),
                    "第 " + row.getInt(3) + " 版 " + state.label(),
                    Json.read(row.getString(5), FlowTable.class));
        }
    }

    private static List<@Nullable Object> row(
            String code,
            String name,
            FlowStep step,
            Map<String, Integer> numbers,
            Map<UUID, String> codes,
            String label) {
        var basis = step.texts().isEmpty() ? null : step.texts().get(0);
        return Arrays.asList(
                code,
                name,
                numbers.get(step.key()),
                step.name(),
                step.content(),
                step.duty() == null ? null : step.duty().name(),
                called(step.post()),
                step.limit(),
                step.limitUnit() == null ? null : step.limitUnit().name(),
                called(step.supervisor()),
                basis == null ? null : basis.type().name(),
                basis == null ? null : basis.title(),
                basis == null ? null : basis.article(),
                step.justification(),
                step.riskPoints().stream()
                        .flatMap(risk -> Stream.ofNullable(codes.get(risk.id())))
                        .collect(Collectors.joining("、")),
                step.opposed().stream().map(numbers::get).map(String::valueOf).collect(Collectors.joining("、")),
                step.ways().stream()
                        .map(way -> numbers.containsKey(way.to()) ? String.valueOf(numbers.get(way.to())) : "结束")
                        .collect(Collectors.joining("、")),
                label);
    }

    private static @Nullable String called(@Nullable Named post) {
        return post == null ? null : post.name();
    }
}
