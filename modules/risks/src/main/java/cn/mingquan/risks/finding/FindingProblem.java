package cn.mingquan.risks.finding;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with the statement that a power has no risk. */
public enum FindingProblem implements ProblemType {
    POWER_HAS_RISKS(409, "这项职权已有风险点"),
    POWER_NOT_IN_USE(409, "这项职权已不再行使");

    private final int status;
    private final String title;

    FindingProblem(int status, String title) {
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
