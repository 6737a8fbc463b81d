package cn.mingquan.catalogue.flow;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a flow. */
public enum FlowProblem implements ProblemType {
    FLOW_VERSION_NOT_FOUND(404, "没有这一版流程"),
    FLOW_INVALID(400, "流程填写有误"),
    FLOW_DRAFT_EXISTS(409, "已经有一版流程草稿"),
    FLOW_NOT_DRAFT(409, "公布过的流程不能再改"),
    FLOW_NOT_FIRST(409, "只有第一版可以记作改造前"),
    FLOW_INCOMPLETE(409, "流程还不能公布"),
    FLOW_UNCHANGED(409, "流程没有变化");

    private final int status;
    private final String title;

    FlowProblem(int status, String title) {
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
