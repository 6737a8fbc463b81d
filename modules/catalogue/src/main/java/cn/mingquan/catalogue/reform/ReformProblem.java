package cn.mingquan.catalogue.reform;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with the reform of a power. */
enum ReformProblem implements ProblemType {
    REFORM_INVALID(400, "改革处置填写有误"),
    HANDLING_INVALID(400, "办理方式填写有误"),
    REFORM_PENDING(409, "已有尚未生效的改革处置"),
    REFORM_ENDED(409, "这项职权已不再行使"),
    REFORM_NOT_APPROVED(409, "只有已审定的职权可以处置"),
    REFORM_NOT_PENDING(409, "没有尚未生效的改革处置"),
    REFORM_NOT_FOLLOWED(409, "这项职权不需要后续监管");

    private final int status;
    private final String title;

    ReformProblem(int status, String title) {
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
