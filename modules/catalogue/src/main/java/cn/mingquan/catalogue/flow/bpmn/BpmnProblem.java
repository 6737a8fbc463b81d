package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.platform.problem.ProblemType;

/** What can be wrong with a BPMN file. */
public enum BpmnProblem implements ProblemType {
    BPMN_UNREADABLE(400, "不是可以读取的 BPMN 2.0 文件"),
    BPMN_NOT_SUPPORTED(400, "流程图里有不支持的内容"),
    BPMN_TOO_LARGE(413, "流程图文件过大");

    private final int status;
    private final String title;

    BpmnProblem(int status, String title) {
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
