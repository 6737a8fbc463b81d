package cn.mingquan.risks.point;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a risk point. */
public enum PointProblem implements ProblemType {
    RISK_POINT_NOT_FOUND(404, "没有这个风险点"),
    RISK_POINT_INVALID(400, "风险点填写有误"),
    RISK_POINT_CODE_TAKEN(409, "风险点编码重复"),
    RISK_POINT_NOT_DRAFT(409, "只有草稿可以这样处理"),
    RISK_POINT_NOT_APPROVED(409, "只有已审定的风险点可以这样处理"),
    RISK_POINT_WITHDRAWN(409, "风险点已停止"),
    RISK_POINT_POWER_ENDED(409, "所属职权已停止"),
    RISK_POINT_INCOMPLETE(409, "风险点还不能审定");

    private final int status;
    private final String title;

    PointProblem(int status, String title) {
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
