package cn.mingquan.risks.measure;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a control measure. */
public enum MeasureProblem implements ProblemType {
    MEASURE_NOT_FOUND(404, "没有这条防控措施"),
    MEASURE_INVALID(400, "防控措施填写有误"),
    MEASURE_DONE(409, "防控措施已登记完成"),
    MEASURE_NOT_DONE(409, "防控措施还没有登记完成"),
    MEASURE_OF_WITHDRAWN_POINT(409, "风险点已停止");

    private final int status;
    private final String title;

    MeasureProblem(int status, String title) {
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
