package cn.mingquan.catalogue.flow.typical;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong in beginning with a typical flow. */
public enum TypicalFlowProblem implements ProblemType {
    TYPICAL_FLOW_NOT_FOUND(404, "模板里没有这个典型流程");

    private final int status;
    private final String title;

    TypicalFlowProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
