package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.flow.bpmn.BpmnWriter;
import cn.mingquan.catalogue.flow.comparison.ComparedStep;
import cn.mingquan.catalogue.flow.comparison.FlowComparison;
import cn.mingquan.catalogue.flow.finding.Findings;
import cn.mingquan.catalogue.flow.finding.FlowFinding;
import cn.mingquan.catalogue.flow.finding.FlowPower;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.typical.TypicalFlows;
import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with the flows of powers. Every act stands in the audit chain under its power. */
@Dependent
public class Flows {

    private final FlowVersions versions;
    private final FlowRules rules;
    private final UnitRecords records;
    private final TypicalFlows typical;
    private final AuditTrail audit;

    @Inject
    Flows(FlowVersions versions, FlowRules rules, UnitRecords records, TypicalFlows typical, AuditTrail audit) {
        this.versions = versions;
        this.rules = rules;
        this.records = records;
        this.typical = typical;
        this.audit = audit;
    }

    FlowView view(UUID powerId) {
        var power = records.power(powerId);
        return new FlowView(
                power, versions.all(powerId).stream().map(FlowVersion::row).toList(), typical.forPower(powerId));
    }

    FlowVersionView version(UUID powerId, int number) {
        var power = records.power(powerId);
        return view(power, versions.get(powerId, number));
    }

    private FlowVersionView view(FlowPower power, FlowVersion version) {
        return new FlowVersionView(version.row(), version.table(), findings(version.table(), power), version.version());
    }

    private List<FlowFinding> findings(FlowTable table, FlowPower power) {
        return Findings.of(
                table,
                power,
                records.posts(),
                records.risks(FlowRules.riskIds(table)).keySet());
    }

    /**
     * A draft: the first one empty, each later one as the version before it.
     *
     * @param from the typical flow to begin with instead
     */
    FlowVersionView begin(UUID powerId, @Nullable String from) {
        var power = records.power(powerId);
        if (power.state() == ApprovalState.WITHDRAWN) {
            throw new Problem(
                    PowerProblem.POWER_NOT_APPROVED,
                    "“" + power.name() + "”" + power.state().label() + "，不能再编流程。");
        }
        versions.waitForOthers(powerId);
        var known = versions.all(powerId);
        known.stream()
                .filter(version -> version.state() == FlowState.DRAFT)
                .findFirst()
                .ifPresent(draft -> {
                    throw new Problem(
                            FlowProblem.FLOW_DRAFT_EXISTS, "第 " + draft.number() + " 版还是草稿，公布或者删除以后才能再编新的一版。");
                });
        var number = known.isEmpty() ? 1 : known.get(0).number() + 1;
        if (from != null) {
            var begun = typical.begin(powerId, from);
            versions.add(powerId, number, begun.flow().table());
            var source = new TreeMap<>(begun.source());
            source.put("number", number);
            record("flow.begun", power, source);
        } else {
            versions.add(
                    powerId,
                    number,
                    known.isEmpty() ? FlowTable.EMPTY : known.get(0).table());
            record("flow.begun", power, Map.of("number", number));
        }
        return version(powerId, number);
    }

    FlowVersionView change(UUID powerId, int number, FlowTable input, @Nullable String ifMatch) {
        return keep(powerId, number, rules.judged(input), ifMatch, "flow.changed");
    }

    /** @param input judged by its annotations before anything else: a file has passed no form */
    FlowVersionView adopt(UUID powerId, int number, @Valid FlowTable input, @Nullable String ifMatch) {
        return keep(powerId, number, rules.adopted(input), ifMatch, "flow.imported");
    }

    private FlowVersionView keep(UUID powerId, int number, FlowTable table, @Nullable String ifMatch, String action) {
        var power = records.power(powerId);
        var draft = draft(powerId, number);
        IfMatch.require(ifMatch, draft.version());
        versions.change(draft, table);
        record(action, power, detail(number, FlowComparison.between(draft.table(), table)));
        return version(powerId, number);
    }

    private FlowVersion draft(UUID powerId, int number) {
        var version = versions.get(powerId, number);
        if (version.state() != FlowState.DRAFT) {
            throw new Problem(
                    FlowProblem.FLOW_NOT_DRAFT,
                    "第 " + number + " 版" + version.state().label() + "，不能再改；要改请编新的一版。");
        }
        return version;
    }

    /** Nobody publishes or removes what somebody changed after he read it. */
    private static FlowVersion seen(FlowVersion draft, @Nullable String ifMatch) {
        IfMatch.honour(ifMatch, draft.version());
        return draft;
    }

    void remove(UUID powerId, int number, @Nullable String ifMatch) {
        var power = records.power(powerId);
        versions.remove(seen(draft(powerId, number), ifMatch));
        record("flow.removed", power, Map.of("number", number));
    }

    /** The first version, as the flow was before anybody redesigned it: nothing is asked of it but to be there. */
    FlowVersionView keepAsItWas(UUID powerId, int number, @Nullable String ifMatch) {
        var power = records.power(powerId);
        versions.waitForOthers(powerId);
        var draft = seen(draft(powerId, number), ifMatch);
        if (versions.first(powerId).isPresent()) {
            throw new Problem(FlowProblem.FLOW_NOT_FIRST, "这项职权已经有改造前的流程或者公布过的流程。");
        }
        if (draft.table().tasks().isEmpty()) {
            throw new Problem(FlowProblem.FLOW_INCOMPLETE, "流程里还没有办理环节。").with("steps", "还没有办理环节");
        }
        versions.keepAsItWas(draft);
        record("flow.kept-as-it-was", power, Map.of("number", number, "steps", draft.steps()));
        return version(powerId, number);
    }

    /** Through the gate (S1-24, S0-21, S1-22, S2-10, S0-22), and counted against the first version. */
    FlowVersionView publish(UUID powerId, int number, @Nullable String ifMatch) {
        var power = records.power(powerId);
        versions.waitForOthers(powerId);
        var draft = seen(draft(powerId, number), ifMatch);
        var lacking = findings(draft.table(), power).stream()
                .filter(FlowFinding::blocks)
                .toList();
        if (!lacking.isEmpty()) {
            var problem = new Problem(FlowProblem.FLOW_INCOMPLETE, "还有 " + lacking.size() + " 处不符合公布的要求。");
            lacking.forEach(finding -> problem.with(
                    finding.steps().isEmpty() ? "" : finding.steps().get(0), finding.text()));
            throw problem;
        }
        var table = rules.judged(draft.table());
        refuseUnchanged(powerId, table);
        var change = versions.first(powerId)
                .map(first -> FlowComparison.between(first.table(), table))
                .orElse(null);
        versions.publish(powerId, draft, table, change, Scopes.actor().name());
        record(
                "flow.published",
                power,
                change == null ? Map.of("number", number, "steps", draft.steps()) : detail(number, change));
        return version(powerId, number);
    }

    private void refuseUnchanged(UUID powerId, FlowTable table) {
        var same = versions.all(powerId).stream()
                .anyMatch(version -> version.state() == FlowState.PUBLISHED
                        && version.table().equals(table));
        if (same) {
            throw new Problem(FlowProblem.FLOW_UNCHANGED, "和已公布的一版完全相同，不必再公布。");
        }
    }

    FlowComparison compare(UUID powerId, int before, int after) {
        records.power(powerId);
        return FlowComparison.between(
                versions.get(powerId, before).table(),
                versions.get(powerId, after).table());
    }

    /** A table that is not kept yet, as a chart with everything to be said about it. */
    DrawnFlow draw(UUID powerId, FlowTable input) {
        var power = records.power(powerId);
        var table = rules.judged(input);
        return new DrawnFlow(BpmnWriter.write(table, power.name()), findings(table, power));
    }

    /** A version as a BPMN file. */
    String file(UUID powerId, int number) {
        var power = records.power(powerId);
        return BpmnWriter.write(versions.get(powerId, number).table(), power.name());
    }

    private void record(String action, FlowPower power, Map<String, Object> detail) {
        audit.record(action, "flow", power.id(), power.name(), detail);
    }

    private static Map<String, Object> detail(int number, FlowComparison change) {
        return Map.of(
                "number", number,
                "steps", change.stepsAfter(),
                "stepsAdded", names(change, ComparedStep.Change.ADDED),
                "stepsRemoved", names(change, ComparedStep.Change.REMOVED),
                "stepsChanged", names(change, ComparedStep.Change.CHANGED));
    }

    private static List<String> names(FlowComparison comparison, ComparedStep.Change change) {
        return comparison.steps().stream()
                .filter(step -> step.change() == change)
                .flatMap(step -> Stream.of(step.after() == null ? step.before() : step.after())
                        .flatMap(Stream::ofNullable))
                .toList();
    }
}
