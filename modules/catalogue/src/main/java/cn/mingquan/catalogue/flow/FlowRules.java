package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.finding.HeldPost;
import cn.mingquan.catalogue.flow.finding.UnitRecords;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import cn.mingquan.catalogue.flow.step.StepKind;
import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a step table must be before it is kept, draft or not: every row can be named, every reference leads somewhere.
 * What it must be to be published, the findings say.
 */
@Dependent
class FlowRules {

    /** Ways from step to step in one flow: more than any chart shows, and few enough to draw. */
    private static final int MOST_WAYS = 400;

    private final UnitRecords records;

    @Inject
    FlowRules(UnitRecords records) {
        this.records = records;
    }

    /**
     * The table as it is kept, with posts and risk points under their names of today.
     *
     * @throws Problem naming every field that cannot stand
     */
    FlowTable judged(FlowTable input) {
        var table = input.tidy();
        var problem = new Problem(FlowProblem.FLOW_INVALID, "请改正标出的内容。");
        judgeRows(table, problem);
        var posts = records.posts();
        var risks = records.risks(riskIds(table));
        for (var i = 0; i < table.steps().size(); i++) {
            var step = table.steps().get(i);
            judgePost(step.post(), posts, row(i) + ".post", problem);
            judgePost(step.supervisor(), posts, row(i) + ".supervisor", problem);
            for (var r = 0; r < step.riskPoints().size(); r++) {
                if (!risks.containsKey(step.riskPoints().get(r).id())) {
                    problem.with(row(i) + ".risks[" + r + "]", step.label() + "：本单位没有这个风险点，或者已经停用");
                }
            }
        }
        judgePost(table.supervisor(), posts, "supervisor", problem);
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return named(table, posts, risks);
    }

    /**
     * A table from elsewhere: posts that the unit does not have are looked for by name, and left open where there is none;
     * risk points of others are left out. The findings ask for what is open.
     */
    FlowTable adopted(FlowTable input) {
        var posts = records.posts();
        var risks = records.risks(riskIds(input));
        return judged(input.with(
                input.steps().stream()
                        .map(step -> step.naming(
                                own(step.post(), posts),
                                own(step.supervisor(), posts),
                                step.riskPoints().stream()
                                        .filter(risk -> risks.containsKey(risk.id()))
                                        .toList()))
                        .toList(),
                own(input.supervisor(), posts)));
    }

    private static @Nullable Named own(@Nullable Named post, Map<UUID, HeldPost> posts) {
        if (post == null || posts.containsKey(post.id())) {
            return post;
        }
        return posts.values().stream()
                .filter(known -> known.name().equals(post.name()))
                .findFirst()
                .map(known -> new Named(known.id(), known.name()))
                .orElse(null);
    }

    private static FlowTable named(FlowTable table, Map<UUID, HeldPost> posts, Map<UUID, String> risks) {
        return table.with(
                table.steps().stream()
                        .map(step -> step.naming(
                                named(step.post(), posts),
                                named(step.supervisor(), posts),
                                step.riskPoints().stream()
                                        .map(risk -> new Named(risk.id(), risks.get(risk.id())))
                                        .toList()))
                        .toList(),
                named(table.supervisor(), posts));
    }

    private static @Nullable Named named(@Nullable Named post, Map<UUID, HeldPost> posts) {
        return post == null
                ? null
                : new Named(
                        post.id(), Objects.requireNonNull(posts.get(post.id())).name());
    }

    /** The ids of the risk points that a table names. */
    static Set<UUID> riskIds(FlowTable table) {
        return table.steps().stream()
                .flatMap(step -> step.riskPoints().stream())
                .map(Named::id)
                .collect(Collectors.toSet());
    }

    private static void judgePost(@Nullable Named post, Map<UUID, HeldPost> posts, String field, Problem problem) {
        if (post != null && !posts.containsKey(post.id())) {
            problem.with(field, "本单位没有这个岗位");
        }
    }

    private static String row(int index) {
        return "steps[" + index + "]";
    }

    private static void judgeRows(FlowTable table, Problem problem) {
        var steps = table.byKey();
        var seen = new HashSet<String>();
        var ways = 0;
        for (var i = 0; i < table.steps().size(); i++) {
            var step = table.steps().get(i);
            if (!seen.add(step.key())) {
                problem.with(row(i) + ".key", "环节代号 " + step.key() + " 重复");
            }
            if ((step.limit() == null) != (step.limitUnit() == null)) {
                problem.with(row(i) + ".limitUnit", step.label() + "：时限的数和单位要一起填写");
            }
            judgeWays(step, row(i), steps, problem);
            judgeOthers(step, row(i), steps, problem);
            ways += step.ways().size();
        }
        if (ways > MOST_WAYS) {
            problem.with("steps", "各环节的去向一共不能超过 " + MOST_WAYS + " 个");
        }
    }

    private static void judgeWays(FlowStep step, String row, Map<String, FlowStep> steps, Problem problem) {
        if (step.kind() == StepKind.END && !step.ways().isEmpty()) {
            problem.with(row + ".next", "“结束”之后不能再有环节");
        }
        var seen = new HashSet<String>();
        for (var w = 0; w < step.ways().size(); w++) {
            var to = step.ways().get(w).to();
            if (!steps.containsKey(to)) {
                problem.with(row + ".next[" + w + "].to", step.label() + "的下一环节 " + to + " 不在表里");
            } else if (!seen.add(to)) {
                problem.with(row + ".next[" + w + "].to", step.label() + "的下一环节重复");
            }
        }
    }

    private static void judgeOthers(FlowStep step, String row, Map<String, FlowStep> steps, Problem problem) {
        for (var key : step.opposed()) {
            var other = steps.get(key);
            if (other == null || !other.task() || key.equals(step.key())) {
                problem.with(row + ".incompatible", step.label() + "的不相容环节 " + key + " 不是另一个办理环节");
            }
        }
        var timeout = step.timeout();
        if (timeout != null && !steps.containsKey(timeout.to())) {
            problem.with(row + ".timeout", step.label() + "超时后的环节 " + timeout.to() + " 不在表里");
        }
        if (timeout != null && step.limit() == null) {
            problem.with(row + ".limit", step.label() + "写了超时后的环节，就要写办理时限");
        }
    }
}
