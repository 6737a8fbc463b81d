package cn.mingquan.catalogue.overlap;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with an overlap case. */
public enum OverlapProblem implements ProblemType {
    OVERLAP_NOT_FOUND(404, "没有这个交叉案件"),
    OVERLAP_INVALID(400, "交叉案件填写有误"),
    OVERLAP_CONTESTED(409, "职权已在交叉案件中"),
    OVERLAP_ORDER(409, "还没有轮到这一步");

    private final int status;
    private final String title;

    OverlapProblem(int status, String title) {
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
