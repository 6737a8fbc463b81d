package cn.mingquan.catalogue.flow.typical;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.TypicalBasis;
import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Next;
import cn.mingquan.catalogue.flow.step.StepKind;
import cn.mingquan.catalogue.power.TimeLimit;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow as a template proposes it (tenants/templates/template.schema.json). It names no posts: those are the unit's.
 *
 * @param key its code in the template
 * @param categories of powers that run like this
 * @param powers the typical powers that it comes along with; none for all of the categories
 */
public record TypicalFlow(String key, String name, List<String> categories, List<String> powers, FlowTable table) {

    public static TypicalFlow read(JsonObject flow) {
        return new TypicalFlow(
                flow.getString("code"),
                flow.getString("name"),
                texts(flow, "categories"),
                texts(flow, "powers"),
                new FlowTable(
                                flow.getString("startName", null),
                                steps(objects(flow, "steps")),
                                null,
                                flow.getString("rights", null),
                                flow.getString("remedy", null),
                                null)
                        .tidy());
    }

    private static List<FlowStep> steps(List<JsonObject> rows) {
        var steps = new ArrayList<FlowStep>();
        for (var i = 0; i < rows.size(); i++) {
            steps.add(step(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1).getString("key") : null));
        }
        return steps;
    }

    /** @param below the key of the row below, to which a row without ways goes on */
    private static FlowStep step(JsonObject row, @Nullable String below) {
        var kind = StepKind.valueOf(row.getString("kind"));
        var limit = row.getJsonObject("limit");
        var duty = row.getString("duty", null);
        var ways = objects(row, "next").stream()
                .map(way -> new Next(
                        way.getString("to"), way.getString("label", null), null, way.getBoolean("otherwise", false)))
                .toList();
        return new FlowStep(
                row.getString("key"),
                kind,
                row.getString("name"),
                row.getString("content", null),
                duty == null ? null : Duty.valueOf(duty),
                null,
                limit == null ? null : limit.getInt("limit"),
                limit == null ? null : TimeLimit.Unit.valueOf(limit.getString("unit")),
                null,
                bases(row),
                row.getString("justification", null),
                null,
                texts(row, "incompatible"),
                null,
                ways.isEmpty() && below != null && kind != StepKind.END ? List.of(Next.to(below)) : ways);
    }

    private static List<BasisEntry> bases(JsonObject row) {
        return objects(row, "bases").stream().map(TypicalBasis::read).toList();
    }

    private static List<JsonObject> objects(JsonObject from, String list) {
        var array = from.getJsonArray(list);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    private static List<String> texts(JsonObject from, String list) {
        var array = from.getJsonArray(list);
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
