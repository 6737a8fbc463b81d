package cn.mingquan.risks.practice;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a practice that is offered to a template. */
public enum PracticeProblem implements ProblemType {
    PRACTICE_NOT_FOUND(404, "没有这份推荐"),
    PRACTICE_INCOMPLETE(409, "还不能推荐"),
    PRACTICE_NAMES_PERSONS(400, "推荐内容里有人名"),
    PRACTICE_OFFERED(409, "已经推荐过"),
    PRACTICE_ANSWERED(409, "推荐已有答复");

    private final int status;
    private final String title;

    PracticeProblem(int status, String title) {
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
