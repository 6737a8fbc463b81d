package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.platform.problem.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A power with what the reform has made of it, locked until the transaction ends. */
record ReformedPower(
        UUID id,
        String name,
        ApprovalState state,
        @Nullable LocalDate stoppedOn,
        Reform reform,
        Handling handling,
        long version) {

    /** @throws Problem unless the unit exercises it */
    void requireExercised() {
        if (stoppedOn != null) {
            throw new Problem(ReformProblem.REFORM_ENDED, "“" + name + "”已自 " + stoppedOn + " 起停止行使。");
        }
        if (state != ApprovalState.APPROVED) {
            throw new Problem(ReformProblem.REFORM_NOT_APPROVED, "“" + name + "”是" + state.label() + "，先审定再处置。");
        }
    }

    ReformView view(LocalDate today) {
        var inForce = reform.inForce();
        return new ReformView(
                reform,
                handling,
                state,
                inForce != null && inForce.action().blocksReceipts(),
                reform.dueOn() != null && reform.dueOn().isBefore(today),
                version);
    }
}
