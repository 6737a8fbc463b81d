package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.problem.ProblemType;

/** How a comparison can fail. */
enum ComparisonProblem implements ProblemType {
    SCOPE_NOT_FOUND(404, "没有这个监督范围"),
    NODE_NOT_FOUND(404, "监督范围内没有这个节点"),
    PERIOD_NOT_FOUND(404, "没有这个月份的数据"),
    COMPARISON_NOT_POSSIBLE(400, "不能这样比较");

    private final int status;
    private final String title;

    ComparisonProblem(int status, String title) {
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
