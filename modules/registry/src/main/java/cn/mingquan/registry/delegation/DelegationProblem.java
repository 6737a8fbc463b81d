package cn.mingquan.registry.delegation;

import cn.mingquan.platform.problem.ProblemType;

enum DelegationProblem implements ProblemType {
    DELEGATION_NOT_FOUND(404, "没有这项授权"),
    DELEGATION_EXISTS(409, "已有这项授权"),
    DELEGATION_TO_ONESELF(409, "不能给自己授权"),
    DELEGATION_UPWARDS(409, "不能授权给上级"),
    DELEGATION_NOT_YOURS(409, "不能撤销这项授权");

    private final int status;
    private final String title;

    DelegationProblem(int status, String title) {
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
