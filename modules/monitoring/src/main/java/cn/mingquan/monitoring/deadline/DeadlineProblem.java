package cn.mingquan.monitoring.deadline;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong in asking for a deadline. */
public enum DeadlineProblem implements ProblemType {
    DEADLINE_NOT_FOUND(404, "没有这个法定期限"),
    DEADLINE_QUESTION_INVALID(400, "期限计算填写有误");

    private final int status;
    private final String title;

    DeadlineProblem(int status, String title) {
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
