package cn.mingquan.risks.grading;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong when a risk point is graded. */
enum GradingProblem implements ProblemType {
    GRADING_POINT_NOT_FOUND(404, "没有这个风险点"),
    GRADING_NO_SCHEME(409, "还没有评分办法"),
    GRADING_SCHEME_CHANGED(409, "评分办法已经更换"),
    GRADING_POINT_WITHDRAWN(409, "风险点已停用"),
    GRADING_INVALID(400, "定级填写有误");

    private final int status;
    private final String title;

    GradingProblem(int status, String title) {
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
