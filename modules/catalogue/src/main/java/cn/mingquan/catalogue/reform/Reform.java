package cn.mingquan.catalogue.reform;

import cn.mingquan.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reform has made of one power, as it is kept.
 *
 * @param inForce the decision that holds
 * @param pending the decision that takes effect on a day to come
 * @param earlier what held before, and what was withdrawn; oldest first
 * @param dueOn when somebody is to look again, or something is to be put right
 */
public record Reform(
        @Nullable ReformDecision inForce,
        @Nullable ReformDecision pending,
        List<ReformDecision> earlier,
        @Nullable LocalDate dueOn,
        List<Inspection> inspections) {

    static final Reform NONE = new Reform(null, null, List.of(), null, List.of());

    Reform decide(ReformDecision decision) {
        if (pending != null) {
            throw new Problem(
                    ReformProblem.REFORM_PENDING,
                    "这项职权已决定“" + pending.action().label() + "”，自 " + pending.effectiveOn() + " 起生效；要改，请先撤回。");
        }
        if (inForce != null && inForce.action().ends()) {
            throw new Problem(
                    ReformProblem.REFORM_ENDED, "这项职权已按“" + inForce.action().label() + "”处置，不再行使。");
        }
        if (inForce != null && decision.effectiveOn().isBefore(inForce.effectiveOn())) {
            throw new Problem(ReformProblem.REFORM_INVALID, "请改正标出的内容。")
                    .with("effectiveOn", "不能早于现行处置的生效日期 " + inForce.effectiveOn());
        }
        return new Reform(inForce, decision, earlier, dueOn, inspections);
    }

    Reform withdraw(String why) {
        return new Reform(inForce, null, and(earlier, required().withdrawn(why)), dueOn, inspections);
    }

    /** The decision to come holds from now on. */
    Reform takeEffect(LocalDate today) {
        var decision = required();
        var due = decision.dueEvery() == null ? null : decision.effectiveOn().plusMonths(decision.dueEvery());
        return new Reform(
                decision.applied(today), null, inForce == null ? earlier : and(earlier, inForce), due, inspections);
    }

    /** The power it is to be merged into. */
    @Nullable
    UUID mergesInto() {
        return pending == null ? null : pending.intoPowerId();
    }

    private ReformDecision required() {
        if (pending == null) {
            throw new Problem(ReformProblem.REFORM_NOT_PENDING, "没有尚未生效的处置；已经生效的不能撤回。");
        }
        return pending;
    }

    /** Somebody has looked: the next inspection is due, or what is to be put right. */
    Reform inspect(Inspection seen, LocalDate today) {
        if (inForce == null || inForce.dueEvery() == null) {
            throw new Problem(ReformProblem.REFORM_NOT_FOLLOWED, "没有已经生效、需要后续监管的处置。");
        }
        refuseInvalid(seen, inForce.effectiveOn(), today);
        var due = seen.done() ? seen.on().plusMonths(inForce.dueEvery()) : seen.rectifyBy();
        return new Reform(inForce, pending, earlier, due, and(inspections, seen));
    }

    private static void refuseInvalid(Inspection seen, LocalDate since, LocalDate today) {
        var problem = new Problem(ReformProblem.REFORM_INVALID, "请改正标出的内容。");
        if (seen.on().isAfter(today) || seen.on().isBefore(since)) {
            problem.with("on", "检查日期要在处置生效（" + since + "）以后，不晚于今天");
        }
        if (!seen.done()
                && (seen.rectification() == null || seen.rectification().isBlank())) {
            problem.with("rectification", "没有整改到位的，请写明整改要求");
        }
        if (!seen.done() && (seen.rectifyBy() == null || seen.rectifyBy().isBefore(seen.on()))) {
            problem.with("rectifyBy", "没有整改到位的，请填写整改期限，不早于检查日期");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static <T> List<T> and(List<T> former, T last) {
        return Stream.concat(former.stream(), Stream.of(last)).toList();
    }
}
