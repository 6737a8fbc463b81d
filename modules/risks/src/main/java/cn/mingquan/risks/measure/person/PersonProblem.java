package cn.mingquan.risks.measure.person;

import cn.mingquan.platform.problem.ProblemType;

/** Why there is no card. */
public enum PersonProblem implements ProblemType {
    RISK_PERSON_NOT_FOUND(404, "没有这个人员"),
    CARDS_TOO_MANY(409, "人员过多"),
    CARDS_TOO_LONG(409, "风险卡内容过多");

    private final int status;
    private final String title;

    PersonProblem(int status, String title) {
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
