package cn.mingquan.risks.procedure;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes who takes part in a round and what each contributed, stage by stage (K08). */
@Dependent
class ParticipantExport {

    private static final String SHEET = "参加人";

    private final Sql sql;

    @Inject
    ParticipantExport(Sql sql) {
        this.sql = sql;
    }

    byte[] workbook(UUID round, Procedure procedure) {
        var stages = procedure.stages().stream()
                .filter(stage -> stage.actor() == StageActor.SELF)
                .toList();
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(layout(stages))) {
            sql.list(
                    "select name, document::text from finding_round where round_id = ?"
                            + " order by (document -> 'leader')::boolean desc, document ->> 'posts', name, id",
                    row -> {
                        var person = Json.read(row.getString(2), ParticipantDocument.class);
                        writer.append(SHEET, values(row.getString(1), person, stages));
                        return true;
                    },
                    round);
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static WorkbookLayout layout(List<Stage> stages) {
        var columns = new ArrayList<>(List.of(
                Column.note("name", "姓名", 14, ""),
                Column.note("posts", "岗位", 36, "开始时的科室和岗位"),
                Column.note("leader", "领导班子", 10, ""),
                Column.note("added", "中途增加的理由", 30, "")));
        for (var stage : stages) {
            columns.add(Column.note("stage-" + stage.code(), stage.name(), 24, "查得的风险点数，或者查后没有；纸质的注明"));
        }
        return new WorkbookLayout(SHEET, List.of("由系统导出，供查阅和报送。"), List.of(new SheetLayout(SHEET, columns)), SHEET);
    }

    private static List<@Nullable Object> values(String name, ParticipantDocument person, List<Stage> stages) {
        var values = new ArrayList<@Nullable Object>();
        values.add(name);
        values.add(String.join("、", person.posts()));
        values.add(person.leader() ? "是" : null);
        values.add(person.addedBecause());
        for (var stage : stages) {
            values.add(person.entries().stream()
                    .filter(entry -> entry.stage().equals(stage.code()))
                    .findFirst()
                    .map(ParticipantExport::told)
                    .orElse(null));
        }
        return values;
    }

    private static String told(Entry entry) {
        var found = entry.none() ? "没有" : entry.points().size() + " 个";
        return found + "（" + entry.on() + (entry.paper() ? "，纸质" : "") + "）";
    }
}
