package cn.mingquan.risks.procedure;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong in a round of risk finding. */
public enum FindingProblem implements ProblemType {
    FINDING_ROUND_NOT_FOUND(404, "没有这次查险"),
    FINDING_ROUND_INVALID(400, "查险填写有误"),
    FINDING_ROUND_CLOSED(409, "查险已经结束"),
    FINDING_ROUND_NAME_TAKEN(409, "查险名称重复"),
    FINDING_PARTICIPANT_NOT_FOUND(404, "没有这个参加人"),
    FINDING_PARTICIPANT_EXISTS(409, "已经是参加人"),
    FINDING_LEADERS_FIRST(409, "领导班子成员还没有查完"),
    FINDING_STAGE_OPEN(409, "这一步还没有完成"),
    FINDING_STAGE_OTHER(409, "不是这一步的事");

    private final int status;
    private final String title;

    FindingProblem(int status, String title) {
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
