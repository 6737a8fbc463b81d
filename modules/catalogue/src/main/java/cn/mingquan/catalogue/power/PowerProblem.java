package cn.mingquan.catalogue.power;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with a power. */
public enum PowerProblem implements ProblemType {
    POWER_NOT_FOUND(404, "没有这项职权"),
    POWER_INVALID(400, "职权填写有误"),
    POWER_CODE_TAKEN(409, "职权编码重复"),
    POWER_NOT_DRAFT(409, "只有草稿可以这样处理"),
    POWER_NOT_APPROVED(409, "只有已审定的职权可以这样处理"),
    POWER_INCOMPLETE(409, "职权还不能审定"),
    POWER_WITHOUT_CONTENT(409, "职权没有内容"),
    POWER_WITHOUT_BASIS(409, "职权没有设定依据"),
    POWER_STOPPED(409, "职权已被责令停止行使"),
    POWER_IN_USE(409, "职权还有风险点");

    private final int status;
    private final String title;

    PowerProblem(int status, String title) {
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
