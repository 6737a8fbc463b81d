package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision must say, by its action. */
@Dependent
class ReformRules {

    /** Before that there was nothing to decide; later than that is a slip of the pen. */
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    private static final int YEARS_AHEAD = 10;

    private final ReformedPowers powers;
    private final Clock clock;

    @Inject
    ReformRules(ReformedPowers powers, Clock clock) {
        this.powers = powers;
        this.clock = clock;
    }

    /** @throws Problem naming the fields in which the decision is wrong */
    ReformDecision decision(UUID power, DecideReform input) {
        var action = input.action();
        var into = action == ReformAction.MERGE ? input.intoPowerId() : null;
        var intoName = into == null || into.equals(power) ? null : powers.lasting(into);
        refuseInvalid(input, intoName);
        refuseEndOfTarget(power, action);
        var delegated = action == ReformAction.DELEGATE;
        return new ReformDecision(
                action,
                input.documentNo().strip(),
                input.reason().strip(),
                input.body().strip(),
                input.effectiveOn(),
                into,
                intoName,
                action == ReformAction.TRANSFORM ? input.mode() : null,
                delegated ? input.receiverKind() : null,
                delegated ? Texts.stripped(input.receiver()) : null,
                delegated ? Texts.stripped(input.capacityCheck()) : null,
                action.followedUp() ? input.dueEvery() : null,
                Scopes.actor().name(),
                clock.instant(),
                null,
                null);
    }

    /** Others are to be merged into it: it cannot end before they are. */
    private void refuseEndOfTarget(UUID power, ReformAction action) {
        var coming = action.ends() ? powers.comingInto(power) : List.<String>of();
        if (!coming.isEmpty()) {
            throw new Problem(ReformProblem.REFORM_INVALID, "请改正标出的内容。")
                    .with("action", "“" + String.join("”“", coming) + "”待并入这项职权，请先撤回那些处置");
        }
    }

    void refuseInvalid(DecideReform input, @Nullable String intoName) {
        var problem = new Problem(ReformProblem.REFORM_INVALID, "请改正标出的内容。");
        var latest = LocalDate.now(clock).plusYears(YEARS_AHEAD);
        if (input.effectiveOn().isBefore(FIRST) || input.effectiveOn().isAfter(latest)) {
            problem.with("effectiveOn", "生效日期要在 " + FIRST + " 和 " + latest + " 之间");
        }
        if (input.action() == ReformAction.MERGE && intoName == null) {
            problem.with("intoPowerId", "请选择并入的职权：已审定、没有停止，也没有待生效的处置，并且不是它自己");
        }
        if (input.action() == ReformAction.TRANSFORM && input.mode() == null) {
            problem.with("mode", "请选择转为哪种办理方式");
        }
        if (input.action() == ReformAction.DELEGATE) {
            refuseInvalidReceiver(input, problem);
        }
        if (input.action().followedUp() && input.dueEvery() == null) {
            problem.with("dueEvery", "请填写几个月检查一次");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static void refuseInvalidReceiver(DecideReform input, Problem problem) {
        if (input.receiverKind() == null) {
            problem.with("receiverKind", "请选择向谁下放");
        }
        if (Texts.stripped(input.receiver()) == null) {
            problem.with("receiver", "请填写承接单位");
        }
        if (Texts.stripped(input.capacityCheck()) == null) {
            problem.with("capacityCheck", "请填写承接能力评估");
        }
    }
}
