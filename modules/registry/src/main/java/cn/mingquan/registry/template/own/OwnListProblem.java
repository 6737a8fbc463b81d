package cn.mingquan.registry.template.own;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong when a unit changes one of its lists. */
public enum OwnListProblem implements ProblemType {
    OWN_LIST_NOT_FOUND(404, "没有这个清单"),
    OWN_LIST_ITEM_INVALID(400, "填写有误"),
    OWN_LIST_ITEM_EXISTS(409, "编码已经使用"),
    OWN_LIST_ITEM_USED(409, "正在使用，不能这样改");

    private final int status;
    private final String title;

    OwnListProblem(int status, String title) {
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
