package cn.mingquan.risks.institution;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with an institution. */
public enum InstitutionProblem implements ProblemType {
    INSTITUTION_NOT_FOUND(404, "没有这项制度"),
    INSTITUTION_INVALID(400, "制度填写有误"),
    INSTITUTION_NOT_PLANNED(409, "只有拟制定的制度可以这样处理"),
    INSTITUTION_NOT_IN_FORCE(409, "只有现行制度可以这样处理"),
    INSTITUTION_REPEALED(409, "制度已废止");

    private final int status;
    private final String title;

    InstitutionProblem(int status, String title) {
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
