package cn.mingquan.platform.post;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a filing. */
public enum FilingProblem implements ProblemType {
    FILING_NOT_FOUND(404, "没有这件报送"),
    RECEIVER_NOT_FOUND(404, "没有这个收件机构"),
    FILING_NOT_NEW(409, "报送件已签收或已办结"),
    FILING_NOT_RECEIVED(409, "报送件还没有签收"),
    FILING_CLOSED(409, "报送件已办结"),
    FILING_FOR_RECORD(409, "备案件只签收");

    private final int status;
    private final String title;

    FilingProblem(int status, String title) {
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
