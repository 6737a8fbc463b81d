package cn.mingquan.catalogue;

import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;

/** Why something approved is taken back or stopped: without it the record would say what happened and not what for. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** @throws Problem naming the field when nothing is written, or too much */
    public static String of(String written) {
        var reason = written.strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。")
                    .with("reason", reason.isEmpty() ? "请填写理由" : "理由不超过 " + LONGEST + " 字");
        }
        return reason;
    }
}
