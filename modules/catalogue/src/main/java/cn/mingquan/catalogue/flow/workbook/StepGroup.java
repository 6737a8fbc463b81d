package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.flow.step.Next;
import cn.mingquan.catalogue.flow.step.StepKind;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one power, one below the other: the steps of its flow. */
final class StepGroup {

    /** The last row of the table is where a case ends. */
    private static final int MOST = FlowTable.MOST_STEPS - 1;

    private final SheetRow first;
    private final @Nullable String code;
    private final @Nullable String power;
    private final List<StepRow> steps = new ArrayList<>();
    private final Map<Integer, Integer> rowOfNo = new HashMap<>();
    private int rows;
    private int characters;
    private boolean bad;

    StepGroup(SheetRow row) {
        first = row.withoutCells();
        code = row.text("code");
        power = row.text("power");
        if (code == null && power == null && !row.bad()) {
            row.error("code", "每项职权的第一行要写职权编码或者职权名称");
        }
    }

    /** Whether the row goes on with this power: it says so, or says nothing. */
    boolean continuedBy(SheetRow row) {
        var rowCode = row.peek("code");
        var rowPower = row.peek("power");
        if (!rowCode.isEmpty() && code != null) {
            return rowCode.equals(code);
        }
        return rowCode.isEmpty() && (rowPower.isEmpty() || rowPower.equals(power));
    }

    void add(SheetRow row) {
        rows++;
        characters += row.characters();
        var step = StepRow.read(row, steps.size() + 1);
        var earlier = rowOfNo.putIfAbsent(step.no(), row.number());
        if (earlier != null) {
            row.error("no", "序号 " + step.no() + " 与第 " + earlier + " 行重复");
        }
        if (steps.size() == MOST) {
            row.error(null, "一项职权至多 " + MOST + " 个环节，从这一行起的都不读");
        }
        if (steps.size() <= MOST) {
            steps.add(step);
        }
        bad |= row.bad();
    }

    /** Says that the power stands in several places of the file. */
    void scattered(int other) {
        refuse(code != null ? "code" : "power", "与第 " + other + " 行是同一项职权，中间隔着别的；请把同一项的各行排在一起");
    }

    void refuse(String key, String reason) {
        first.error(key, reason);
        bad = true;
    }

    /**
     * The table, with what the unit has; an error of a row is an error of the whole.
     *
     * @param old what there is: of it stays what the form has no columns for
     */
    FlowTable table(UnitNames names, FlowTable old) {
        var numbers = new StepNumbers(old);
        var end = numbers.end();
        var rows = new ArrayList<FlowStep>();
        for (var i = 0; i < steps.size(); i++) {
            var following = i + 1 < steps.size() ? numbers.key(steps.get(i + 1).no()) : end;
            rows.add(step(steps.get(i), following, names, numbers, old));
        }
        rows.add(old.byKey().getOrDefault(end, ending(end)));
        bad |= steps.stream().anyMatch(step -> step.row().bad());
        return new FlowTable(old.startName(), rows, old.supervisor(), old.rights(), old.remedy(), old.answers()).tidy();
    }

    private static FlowStep ending(String key) {
        return new FlowStep(
                key, StepKind.END, "", null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private FlowStep step(StepRow said, String following, UnitNames names, StepNumbers numbers, FlowTable old) {
        var key = numbers.key(said.no());
        return new FlowStep(
                key,
                StepKind.TASK,
                said.name() == null ? "" : said.name(),
                said.content(),
                said.duty(),
                names.post(said.row(), "post", said.post()),
                said.limit(),
                said.limitUnit(),
                names.post(said.row(), "supervisor", said.supervisor()),
                bases(said, old.byKey().get(key)),
                said.justification(),
                risks(said, names),
                said.incompatible().stream()
                        .flatMap(no -> other(said, "incompatible", no, numbers))
                        .toList(),
                null,
                said.next().isEmpty()
                        ? List.of(Next.to(following))
                        : said.next().stream()
                                .flatMap(no -> way(said, no, numbers))
                                .map(Next::to)
                                .toList());
    }

    /** The same basis keeps its words and days. */
    private static List<BasisEntry> bases(StepRow said, @Nullable FlowStep old) {
        return said.bases().stream()
                .map(basis -> old == null
                        ? basis
                        : old.texts().stream()
                                .filter(kept -> kept.type() == basis.type()
                                        && kept.title().equals(basis.title())
                                        && Objects.equals(kept.article(), basis.article()))
                                .findFirst()
                                .orElse(basis))
                .toList();
    }

    private static List<Named> risks(StepRow said, UnitNames names) {
        return said.risks().stream()
                .flatMap(code -> Stream.ofNullable(names.risk(said.row(), code)))
                .toList();
    }

    private Stream<String> way(StepRow said, String no, StepNumbers numbers) {
        return no.equals("结束") ? Stream.of(numbers.end()) : other(said, "next", no, numbers);
    }

    private Stream<String> other(StepRow said, String key, String no, StepNumbers numbers) {
        var found = steps.stream()
                .filter(step -> String.valueOf(step.no()).equals(no) && step.no() != said.no())
                .findFirst();
        if (found.isEmpty()) {
            said.row().error(key, "“" + no + "”不是同一项职权里另一个环节的序号");
        }
        return found.map(step -> numbers.key(step.no())).stream();
    }

    SheetRow first() {
        return first;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String power() {
        return power;
    }

    /** By what two groups of a file are the same. */
    String key() {
        return code != null ? "c" + code : "p" + power;
    }

    Stream<StepRow> steps() {
        return steps.stream();
    }

    int rows() {
        return rows;
    }

    int characters() {
        return characters;
    }

    boolean bad() {
        return bad || first.bad();
    }
}
