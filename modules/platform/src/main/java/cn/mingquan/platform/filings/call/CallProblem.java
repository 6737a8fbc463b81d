package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a call for filings. */
public enum CallProblem implements ProblemType {
    FILING_CALL_NOT_FOUND(404, "没有这项报送要求"),
    FILING_CALL_INVALID(400, "报送要求填写有误"),
    FILING_CALL_CLOSED(409, "报送要求已结束"),
    FILING_CALL_NOBODY(409, "没有要通知的单位");

    private final int status;
    private final String title;

    CallProblem(int status, String title) {
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
