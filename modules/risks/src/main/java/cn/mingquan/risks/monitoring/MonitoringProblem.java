package cn.mingquan.risks.monitoring;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with monitoring. */
public enum MonitoringProblem implements ProblemType {
    MONITORING_INVALID(400, "监控方案填写有误"),
    MONITORING_NOTHING_TO_CHECK(409, "这个等级没有可检查的风险点"),
    CHECK_ROUND_NOT_FOUND(404, "没有这次检查"),
    CHECK_NOT_FOUND(404, "没有这项检查"),
    CHECK_INVALID(400, "检查结果填写有误");

    private final int status;
    private final String title;

    MonitoringProblem(int status, String title) {
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
