package cn.mingquan.catalogue.statement;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a power statement. */
public enum StatementProblem implements ProblemType {
    STATEMENT_NOT_FOUND(404, "没有这份权力明晰表"),
    STATEMENT_EMPTY(409, "没有可以填报的职权"),
    STATEMENT_PENDING(409, "上一版还没有办结"),
    STATEMENT_FILED(409, "权力明晰表已经报送"),
    VERDICT_INVALID(400, "审查意见填写有误"),
    STATEMENT_UNDECIDED(409, "还有没有审查意见的职权"),
    STATEMENT_NOT_EXAMINED(409, "还没有审查完毕"),
    STATEMENT_ISSUED(409, "权力明晰表已经下发"),
    ISSUE_INVALID(400, "下发信息填写有误"),
    STOP_ORDER_NOT_FOUND(404, "没有停止行使的决定");

    private final int status;
    private final String title;

    StatementProblem(int status, String title) {
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
