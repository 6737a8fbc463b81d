package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet read power by power, judged and written in portions, so that its length does not matter. */
final class StepGroups {

    private static final int PORTION = 100;
    private static final int PORTION_CHARACTERS = 1_000_000;

    private final Sql sql;
    private final UnitRecords records;
    private final AuditTrail audit;
    private final Instant now;
    private final boolean apply;
    private final List<StepGroup> portion = new ArrayList<>();
    private final ScatteredPowers scattered;
    private final Set<UUID> meant = new HashSet<>();
    private @Nullable StepGroup current;
    private int characters;
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    StepGroups(Sql sql, UnitRecords records, AuditTrail audit, Instant now, boolean apply, ScatteredPowers scattered) {
        this.sql = sql;
        this.records = records;
        this.audit = audit;
        this.now = now;
        this.apply = apply;
        this.scattered = scattered;
    }

    void take(SheetRow row) {
        if (current == null || !current.continuedBy(row)) {
            close();
            current = new StepGroup(row);
            scattered.elsewhere(current.key(), row.number()).ifPresent(current::scattered);
        }
        current.add(row);
    }

    SheetCount finish() {
        close();
        work();
        return new SheetCount(StepLayout.SHEET, create, update, unchanged, bad);
    }

    private void close() {
        if (current == null) {
            return;
        }
        portion.add(current);
        characters += current.characters();
        current = null;
        if (portion.size() == PORTION || characters > PORTION_CHARACTERS) {
            work();
        }
    }

    private void work() {
        if (portion.isEmpty()) {
            return;
        }
        var flows = KnownFlow.of(sql, portion, apply);
        var risks = portion.stream()
                .flatMap(StepGroup::steps)
                .flatMap(step -> step.risks().stream())
                .distinct()
                .toList();
        var names = new UnitNames(sql, records, risks);
        var writes = new FlowWrites(sql, audit, now);
        portion.forEach(group -> judge(group, flows, names, writes));
        portion.clear();
        characters = 0;
        if (apply) {
            writes.write();
        }
    }

    private void judge(StepGroup group, List<KnownFlow> flows, UnitNames names, FlowWrites writes) {
        var flow = flow(group, flows);
        var table = group.table(names, flow == null ? FlowTable.EMPTY : flow.newest());
        if (flow == null || group.bad()) {
            group.first().warning(null, "这项职权有错误的行，它的 " + group.rows() + " 个环节都不导入");
            bad += group.rows();
        } else if (table.equals(flow.newest())) {
            unchanged += group.rows();
        } else if (flow.draft() == null) {
            create += group.rows();
            writes.add(flow, table);
        } else {
            update += group.rows();
            group.first().warning(null, "“" + flow.name() + "”的第 " + flow.number() + " 版草稿由文件里的替换");
            writes.replace(flow, table);
        }
    }

    private @Nullable KnownFlow flow(StepGroup group, List<KnownFlow> flows) {
        if (group.code() == null && group.power() == null) {
            return null;
        }
        var found = flows.stream().filter(flow -> flow.means(group)).toList();
        var key = group.code() != null ? "code" : "power";
        if (found.size() != 1) {
            group.refuse(
                    key,
                    found.isEmpty()
                            ? "没有" + (group.code() != null ? "编码为“" + group.code() : "名称为“" + group.power()) + "”的职权"
                            : "有 " + found.size() + " 项同名职权，请填写职权编码说明是哪一项");
            return null;
        }
        var flow = found.get(0);
        if (flow.state() == ApprovalState.WITHDRAWN) {
            group.refuse(key, "这项职权" + flow.state().label() + "，不能再编流程");
        } else if (!Sayable.all(flow.newest())) {
            group.refuse(key, "这项职权的流程里有分支、超时或者多条依据，表格写不下；请在流程页面上修改");
        } else if (!meant.add(flow.power())) {
            group.refuse(key, "文件里前面已经有这项职权的流程");
        }
        return flow;
    }
}
